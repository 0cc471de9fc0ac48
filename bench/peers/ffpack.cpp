/* Times fflas-ffpack's Rank over balanced doubles, its fastest field at this size of prime: a.out PRIME THREADS REPETITIONS SIZE…; one line of JSON a size. */
#include <fflas-ffpack/fflas-ffpack.h>
#include <givaro/modular-balanced.h>
#include <cstdio>
#include <cstdlib>
#include <vector>
#include "khatri-rao.h"

extern "C" void openblas_set_num_threads(int);
extern "C" char *openblas_get_corename(void);

int main(int count, char **arguments) {
  if (count < 5) return 2;
  const uint32_t prime = (uint32_t)strtoul(arguments[1], nullptr, 10);
  openblas_set_num_threads(atoi(arguments[2]));
  const int repetitions = atoi(arguments[3]);
  typedef Givaro::ModularBalanced<double> Field;
  const Field field(prime);
  for (int argument = 4; argument < count; argument++) {
    const int size = atoi(arguments[argument]);
    const size_t entries = (size_t)size * size;
    Field::Element *matrix = FFLAS::fflas_new(field, size, size);
    Field::Element *work = FFLAS::fflas_new(field, size, size);
    uint32_t *product = khatri_rao(size, prime);
    for (size_t k = 0; k < entries; k++) field.init(matrix[k], (int64_t)product[k]);
    free(product);
    std::vector<double> seconds(repetitions);
    size_t rank = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      FFLAS::fassign(field, size, size, matrix, size, work, size);
      const double start = processor_seconds();
      rank = FFPACK::Rank(field, size, size, work, size);
      seconds[repetition] = processor_seconds() - start;
    }
    printf("{\"version\":\"fflas-ffpack %s, OpenBLAS %s\",\"size\":%d,\"rank\":%zu,\"seconds\":%.6f}\n",
           __FFLASFFPACK_VERSION, openblas_get_corename(), size, rank, median(seconds.data(), repetitions));
    fflush(stdout);
    FFLAS::fflas_delete(matrix, work);
  }
  return 0;
}
