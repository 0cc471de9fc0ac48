/** The search for proofs of xls16/kernel-spectrum: the kernel encloses the closed forms and compares them. */
import { decimalBounds, defineClaim, rules, type Exhibit, type Subject } from 'lossproof/search';
import statement, {
  comparisons,
  constantsNotFirst,
  enclosures,
  lambda,
  nonzeroDegrees,
} from './kernel-spectrum.statement.js';
import { compare } from './shared/proving.js';

function exhibits({ sizes: { d, degree } }: Subject<'d' | 'degree'>): readonly Exhibit[] {
  const rows = nonzeroDegrees(degree).map((k) => {
    const { lower, upper } = decimalBounds(lambda(d, k), 12);
    return [`${k}`, lower, upper];
  });
  return [
    {
      kind: 'table',
      title: `Eigenvalues of g on the sphere of dimension ${d - 1}`,
      caption: 'Each eigenvalue lies between the two bounds; those of odd degrees from 3 on are zero.',
      columns: ['degree', 'at least', 'at most'],
      rows,
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'the step 1{t > 0} is expanded in Gegenbauer polynomials: its coefficients τ are ratios of Gamma functions',
    'multiplying by ⟨x, y⟩ mixes neighbouring degrees',
    'each eigenvalue is a rational number, or one divided by π²; the kernel encloses and compares them',
  ],
  search: (job) => {
    const precision = 4 * job.sizes.digits + 16;
    job.conclude(
      ...enclosures(job).map((enclosure) => job.prove(rules.enclosure, [], { ...enclosure, precision })),
      ...comparisons(job).map((comparison) => compare(job, comparison)),
    );
  },
  controls: {
    'order-by-degree': (job) => {
      compare(job, constantsNotFirst(job));
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
});
