export * from '../_setting.js';
