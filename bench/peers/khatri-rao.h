/* The system that every peer is timed on, the clock, and the median. */
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

static uint32_t drawn = 12345;

static uint32_t draw(uint32_t bound) {
  drawn ^= drawn << 13;
  drawn ^= drawn >> 17;
  drawn ^= drawn << 5;
  return drawn % bound;
}

/* Rows of A: the least power of two whose square is at least `size`. Entry (i·(size/rows) + j, n) is a[i][n]·x[j][n] mod p. */
static uint32_t *khatri_rao(int size, uint32_t prime) {
  int rows = 1;
  while (rows * rows < size) rows *= 2;
  int inner = size / rows;
  uint32_t *a = (uint32_t *)malloc(sizeof(uint32_t) * (size_t)rows * size);
  uint32_t *x = (uint32_t *)malloc(sizeof(uint32_t) * (size_t)inner * size);
  uint32_t *product = (uint32_t *)malloc(sizeof(uint32_t) * (size_t)size * size);
  drawn = 12345;
  for (int k = 0; k < rows * size; k++) a[k] = draw(prime);
  for (int k = 0; k < inner * size; k++) x[k] = draw(prime);
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < inner; j++)
      for (int n = 0; n < size; n++)
        product[((size_t)i * inner + j) * size + n] = a[i * size + n] * x[j * size + n] % prime;
  free(a);
  free(x);
  return product;
}

/* Right-hand sides, drawn after the matrix. */
static uint32_t *right_hand_sides(int size, int count, uint32_t prime) {
  uint32_t *right = (uint32_t *)malloc(sizeof(uint32_t) * (size_t)size * count);
  for (int k = 0; k < size * count; k++) right[k] = draw(prime);
  return right;
}

static double seconds_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static int ascending(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return difference < 0 ? -1 : difference > 0;
}

static double median(double *seconds, int count) {
  qsort(seconds, count, sizeof(double), ascending);
  return seconds[count / 2];
}
