/* Times FLINT's nmod_mat_rank: a.out PRIME THREADS REPETITIONS SIZE…; one line of JSON a size. Reads no input: the matrix is that of
   bench/rank.mjs, drawn by the same generator. */
#include <flint/flint.h>
#include <flint/nmod_mat.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "khatri-rao.h"

int main(int count, char **arguments) {
  if (count < 5) return 2;
  uint32_t prime = (uint32_t)strtoul(arguments[1], NULL, 10);
  flint_set_num_threads(atoi(arguments[2]));
  int repetitions = atoi(arguments[3]);
  for (int argument = 4; argument < count; argument++) {
    int size = atoi(arguments[argument]);
    nmod_mat_t matrix, work;
    nmod_mat_init(matrix, size, size, prime);
    nmod_mat_init(work, size, size, prime);
    uint32_t *entries = khatri_rao(size, prime);
    for (int i = 0; i < size; i++)
      for (int j = 0; j < size; j++) matrix->rows[i][j] = entries[(size_t)i * size + j];
    free(entries);
    double *seconds = malloc(sizeof(double) * repetitions);
    long rank = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      nmod_mat_set(work, matrix);
      double start = processor_seconds();
      rank = nmod_mat_rank(work);
      seconds[repetition] = processor_seconds() - start;
    }
    printf("{\"version\":\"FLINT %s\",\"size\":%d,\"rank\":%ld,\"seconds\":%.6f}\n", FLINT_VERSION, size, rank,
           median(seconds, repetitions));
    fflush(stdout);
    free(seconds);
    nmod_mat_clear(matrix);
    nmod_mat_clear(work);
  }
  return 0;
}
