/** Opens a GPU for one computation and closes it afterwards; throws a UsageError with a remedy if there is none. */
import { Absent } from '../absent.js';
import { UsageError } from '../../base/usage.js';
import type { Gpu } from './device.js';

export async function withGpu<T>(use: (gpu: Gpu) => Promise<T>): Promise<T> {
  const { openGpu } = await import('./device.js');
  const gpu = await openGpu();
  if (gpu instanceof Absent) throw new UsageError('no-engine', 'backend gpu', 'a GPU', gpu.reason, gpu.remedy);
  try {
    return await use(gpu);
  } finally {
    gpu.close();
  }
}
