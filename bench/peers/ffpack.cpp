/* Times fflas-ffpack over balanced doubles, its fastest field at this size of prime: Rank with OpenBLAS's threads, pRank with its own,
   or fgesv for the transpose. a.out rank|parallelRank|solve PRIME THREADS REPETITIONS SIZE…; one line of JSON a size. */
#include <fflas-ffpack/fflas-ffpack.h>
#include <givaro/modular-balanced.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>
#include "khatri-rao.h"

extern "C" void openblas_set_num_threads(int);
extern "C" char *openblas_get_corename(void);

static const int RIGHT = 10;

int main(int count, char **arguments) {
  if (count < 6) return 2;
  const bool solve = strcmp(arguments[1], "solve") == 0;
  const bool parallel = strcmp(arguments[1], "parallelRank") == 0;
  const uint32_t prime = (uint32_t)strtoul(arguments[2], nullptr, 10);
  const int threads = atoi(arguments[3]);
  openblas_set_num_threads(parallel ? 1 : threads);
  const int repetitions = atoi(arguments[4]);
  typedef Givaro::ModularBalanced<double> Field;
  const Field field(prime);
  for (int argument = 5; argument < count; argument++) {
    const int size = atoi(arguments[argument]);
    Field::Element *matrix = FFLAS::fflas_new(field, size, size);
    Field::Element *work = FFLAS::fflas_new(field, size, size);
    Field::Element *right = FFLAS::fflas_new(field, size, RIGHT);
    Field::Element *solution = FFLAS::fflas_new(field, size, RIGHT);
    uint32_t *entries = khatri_rao(size, prime);
    uint32_t *sides = right_hand_sides(size, RIGHT, prime);
    for (int i = 0; i < size; i++)
      for (int j = 0; j < size; j++)
        field.init(matrix[(size_t)i * size + j], (int64_t)entries[solve ? (size_t)j * size + i : (size_t)i * size + j]);
    for (int k = 0; k < size * RIGHT; k++) field.init(right[k], (int64_t)sides[k]);
    free(entries);
    free(sides);
    std::vector<double> seconds(repetitions);
    size_t rank = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      FFLAS::fassign(field, size, size, matrix, size, work, size);
      FFLAS::fassign(field, size, RIGHT, right, RIGHT, solution, RIGHT);
      int info = 0;
      const double start = seconds_now();
      if (solve) rank = FFPACK::fgesv(field, FFLAS::FflasLeft, size, RIGHT, work, size, solution, RIGHT, &info);
      else if (parallel) rank = FFPACK::pRank(field, size, size, work, size, threads);
      else rank = FFPACK::Rank(field, size, size, work, size);
      seconds[repetition] = seconds_now() - start;
    }
    printf("{\"version\":\"fflas-ffpack %s, OpenBLAS %s\",\"size\":%d,\"rank\":%zu,\"seconds\":%.6f}\n",
           __FFLASFFPACK_VERSION, openblas_get_corename(), size, rank, median(seconds.data(), repetitions));
    fflush(stdout);
    FFLAS::fflas_delete(matrix, work, right, solution);
  }
  return 0;
}
