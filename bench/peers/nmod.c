/* Times FLINT's nmod_mat_rank, or nmod_mat_solve for the transpose: a.out rank|solve PRIME THREADS REPETITIONS SIZE…; one line of JSON
   a size. Reads no input: the matrix is that of bench/modular.mjs, drawn by the same generator. */
#include <flint/flint.h>
#include <flint/nmod_mat.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "khatri-rao.h"

#define RIGHT 10

int main(int count, char **arguments) {
  if (count < 6) return 2;
  int solve = strcmp(arguments[1], "solve") == 0;
  uint32_t prime = (uint32_t)strtoul(arguments[2], NULL, 10);
  flint_set_num_threads(atoi(arguments[3]));
  int repetitions = atoi(arguments[4]);
  for (int argument = 5; argument < count; argument++) {
    int size = atoi(arguments[argument]);
    nmod_mat_t matrix, work, right, solution;
    nmod_mat_init(matrix, size, size, prime);
    nmod_mat_init(work, size, size, prime);
    nmod_mat_init(right, size, RIGHT, prime);
    nmod_mat_init(solution, size, RIGHT, prime);
    uint32_t *entries = khatri_rao(size, prime);
    uint32_t *sides = right_hand_sides(size, RIGHT, prime);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) matrix->rows[i][j] = solve ? entries[(size_t)j * size + i] : entries[(size_t)i * size + j];
      for (int j = 0; j < RIGHT; j++) right->rows[i][j] = sides[i * RIGHT + j];
    }
    free(entries);
    free(sides);
    double *seconds = malloc(sizeof(double) * repetitions);
    long rank = 0;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      nmod_mat_set(work, matrix);
      double start = seconds_now();
      if (solve) rank = nmod_mat_solve(solution, work, right) ? size : 0;
      else rank = nmod_mat_rank(work);
      seconds[repetition] = seconds_now() - start;
    }
    printf("{\"version\":\"FLINT %s\",\"size\":%d,\"rank\":%ld,\"seconds\":%.6f}\n", FLINT_VERSION, size, rank,
           median(seconds, repetitions));
    fflush(stdout);
    free(seconds);
    nmod_mat_clear(matrix);
    nmod_mat_clear(work);
    nmod_mat_clear(right);
    nmod_mat_clear(solution);
  }
  return 0;
}
