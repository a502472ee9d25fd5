/* Reading large files of other programs: a CSV of 100,000 x 40 and workbooks of 20,000 x 40, as form
 * servers write them (texts in the cells) and as Excel does (shared strings); and, where GDAL is installed, the
 * same workbooks read by it.
 *
 *   bench-books          makes the files, reads each five times, prints the medians, removes them
 *   bench-books FOLDER   keeps the files in FOLDER, to be read by other programs on the same machine
 */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#include "klaster-book.h"

#define N_COLUMNS 40
#define N_CSV_ROWS 100000
#define N_XLSX_ROWS 20000
#define N_RUNS 5

static int
compare_times (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

/* Seconds of all processors so far: other work on the machine moves them less than those of the clock. */
static double
get_cpu (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
         + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* ------------------------------------------------------------------ files */

static void
make_csv (const char *path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  for (guint column = 0; column < N_COLUMNS; column++)
    fprintf (file, "%skolom_%u", column > 0 ? ";" : "", column);
  for (guint row = 0; row < N_CSV_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        fputs (column > 0 ? ";" : "\r\n", file);
        if (column % 3 == 0)
          fprintf (file, "Desa Contoh %u", g_rand_int_range (rand, 0, 50000));
        else
          fprintf (file, "%d.%02u", g_rand_int_range (rand, 0, 10000000), column);
      }
  fclose (file);
}

static void
make_xlsx (const char *path, gboolean shared)
{
  lxw_workbook_options options = { .constant_memory = !shared };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Laporan");
  lxw_format *date = workbook_add_format (workbook);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  format_set_num_format (date, "dd/mm/yyyy");
  for (guint row = 0; row <= N_XLSX_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        g_autofree char *text
            = g_strdup_printf (row == 0 ? "kolom_%u" : "Desa Contoh %u",
                               row == 0 ? column : (guint)g_rand_int_range (rand, 0, 500));

        if (row == 0 || column % 2 == 0)
          worksheet_write_string (sheet, row, column, text, NULL);
        else if (column == 1)
          worksheet_write_number (sheet, row, column, 46045 + row % 300, date);
        else
          worksheet_write_number (sheet, row, column, g_rand_int_range (rand, 0, 1000000) / 100.0,
                                  NULL);
      }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

/* ------------------------------------------------------------------ reading */

static double
read_once (const char *path, gboolean with_hash)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);
  guint64 n_cells = 0;
  KlasterRow row;

  g_assert_no_error (error);
  while (klaster_book_next (book, &row, &error) == KLASTER_BOOK_ROW)
    n_cells += row.n_cells;
  g_assert_no_error (error);
  g_assert_cmpuint (n_cells % N_COLUMNS, ==, 0);
  g_assert_cmpuint (n_cells, >=, N_XLSX_ROWS * N_COLUMNS);
  if (with_hash)
    klaster_book_get_hash (book);
  return (g_get_monotonic_time () - start) / 1e6;
}

static void
measure (const char *name, const char *path)
{
  double rows[N_RUNS], whole[N_RUNS], cpu[N_RUNS];
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  for (guint i = 0; i < N_RUNS; i++)
    {
      double before;

      rows[i] = read_once (path, FALSE);
      before = get_cpu (RUSAGE_SELF);
      whole[i] = read_once (path, TRUE);
      cpu[i] = get_cpu (RUSAGE_SELF) - before;
    }
  qsort (rows, N_RUNS, sizeof *rows, compare_times);
  qsort (whole, N_RUNS, sizeof *whole, compare_times);
  qsort (cpu, N_RUNS, sizeof *cpu, compare_times);
  g_print ("%-16s %6.1f MB  rows %.3f s  rows and SHA-256 %.3f s (CPU %.3f s)\n", name,
           info.st_size / 1e6, rows[N_RUNS / 2], whole[N_RUNS / 2], cpu[N_RUNS / 2]);
}

/* What another program needs for ARGUMENTS, the first of which names it; nothing when it is not here. */
static void
measure_other (const char *name, const char *const *arguments)
{
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  double times[N_RUNS], cpu[N_RUNS];

  for (guint i = 0; i < N_RUNS && program != NULL; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double before = get_cpu (RUSAGE_CHILDREN);
      g_autoptr (GError) error = NULL;
      int status;

      g_spawn_sync (NULL, (char **)arguments, NULL,
                    G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                    NULL, NULL, NULL, NULL, &status, &error);
      g_assert_no_error (error);
      times[i] = (g_get_monotonic_time () - start) / 1e6;
      cpu[i] = get_cpu (RUSAGE_CHILDREN) - before;
    }
  if (program == NULL)
    return;
  qsort (times, N_RUNS, sizeof *times, compare_times);
  qsort (cpu, N_RUNS, sizeof *cpu, compare_times);
  g_print ("%-16s            %s %.3f s (CPU %.3f s)\n", name, arguments[0], times[N_RUNS / 2],
           cpu[N_RUNS / 2]);
}

static void
measure_gdal (const char *name, const char *path)
{
  measure_other (name, (const char *const[]){ "ogrinfo", "-ro", "-so", "-al", path, NULL });
  measure_other (name,
                 (const char *const[]){ "ogr2ogr", "-f", "CSV", "/vsimem/besar.csv", path, NULL });
}

static void
bench (const char *folder, gboolean keep)
{
  g_autofree char *csv = g_build_filename (folder, "besar.csv", NULL);
  g_autofree char *inline_texts = g_build_filename (folder, "besar-inline.xlsx", NULL);
  g_autofree char *shared_texts = g_build_filename (folder, "besar-shared.xlsx", NULL);
  struct rusage usage;

  make_csv (csv);
  make_xlsx (inline_texts, FALSE);
  make_xlsx (shared_texts, TRUE);
  measure ("csv", csv);
  measure ("xlsx, inline", inline_texts);
  measure_gdal ("xlsx, inline", inline_texts);
  measure ("xlsx, shared", shared_texts);
  measure_gdal ("xlsx, shared", shared_texts);
  getrusage (RUSAGE_SELF, &usage);
  /* The writer of the file with shared strings needs more than any reader. */
  g_print ("peak memory, making the files included: %.0f MB\n", usage.ru_maxrss / 1024.0);
  if (keep)
    return;
  g_remove (csv);
  g_remove (inline_texts);
  g_remove (shared_texts);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = argc > 1 ? g_strdup (argv[1]) : g_dir_make_tmp ("books-XXXXXX", NULL);

  bench (folder, argc > 1);
  if (argc <= 1)
    g_rmdir (folder);
  return 0;
}
