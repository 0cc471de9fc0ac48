/* Times LAPACK's dpotrf and spotrf: a.out THREADS REPETITIONS SIZE…; one line of JSON a size. Reads no input: the matrix is that of
   bench/cholesky.mjs, drawn by the same generator; DTD is exact, being of small whole numbers. */
#include <cblas.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

extern void dpotrf_(const char *triangle, const int *size, double *matrix, const int *stride, int *info);
extern void spotrf_(const char *triangle, const int *size, float *matrix, const int *stride, int *info);

static uint32_t drawn;

static double draw(void) {
  drawn ^= drawn << 13;
  drawn ^= drawn >> 17;
  drawn ^= drawn << 5;
  return (double)(drawn % 19) - 9;
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
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

int main(int count, char **arguments) {
  if (count < 4) return 2;
  openblas_set_num_threads(atoi(arguments[1]));
  int repetitions = atoi(arguments[2]);
  double *seconds = malloc(sizeof(double) * repetitions);
  double *seconds32 = malloc(sizeof(double) * repetitions);
  for (int argument = 3; argument < count; argument++) {
    int size = atoi(arguments[argument]), rows = 4 * size, info = 0;
    size_t entries = (size_t)size * size;
    double *d = malloc(sizeof(double) * rows * size), *gram = malloc(sizeof(double) * entries);
    double *work = malloc(sizeof(double) * entries);
    float *work32 = malloc(sizeof(float) * entries);
    drawn = 12345;
    for (size_t k = 0; k < (size_t)rows * size; k++) d[k] = draw();
    /* In columns: row by row, D is its own transpose. */
    cblas_dsyrk(CblasColMajor, CblasLower, CblasNoTrans, size, rows, 1, d, size, 0, gram, size);
    for (int repetition = 0; repetition < repetitions; repetition++) {
      memcpy(work, gram, sizeof(double) * entries);
      double start = processor_seconds();
      dpotrf_("L", &size, work, &size, &info);
      seconds[repetition] = processor_seconds() - start;
      if (info != 0) return 1;
      for (size_t k = 0; k < entries; k++) work32[k] = (float)gram[k];
      start = processor_seconds();
      spotrf_("L", &size, work32, &size, &info);
      seconds32[repetition] = processor_seconds() - start;
      if (info != 0) return 1;
    }
    printf("{\"version\":\"%s\",\"size\":%d,\"last\":%.17g,\"f64\":%.6f,\"f32\":%.6f}\n", openblas_get_config(), size,
           work[entries - 1], median(seconds, repetitions), median(seconds32, repetitions));
    fflush(stdout);
    free(d);
    free(gram);
    free(work);
    free(work32);
  }
  return 0;
}
