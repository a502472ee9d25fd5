/* A large CSV of other people read, typed, checked and stored with its journal, beside the sqlite3 shell's own
 * untyped .import of the same file, and a workbook of 20,000 x 40 read by us and by ogr2ogr. Both peers are asked
 * when they are installed. Limit: twice the time of the shell, and 60 MB.
 *
 * All 40 columns are read and split; 13 of them are fields of the record (no kind of record has 40) and are typed,
 * checked, held against the store, written with their indices and journalled with the hash of file and change.
 * The ids are as the program makes them.
 * The time ends when the change is safe on the disk and the caller has his answer; the log is written back
 * into the file afterwards, by the store's thread.
 */
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#include "bench.h"
#include "klaster-book.h"
#include "klaster-import.h"
#include "klaster-starter.h"

#define N_COLUMNS 40
#define N_CSV_ROWS 100000
#define N_XLSX_ROWS 20000
#define N_RUNS 5
#define LIMIT_MB 60.0
#define LIMIT_RATIO 2.0

/* ---- files */

static void
write_csv (const char *path, const char *site)
{
  static const char heads[]
      = "id;site;name;kind;capacity;capacity_unit;price;turnover;market;brand;"
        "packaging;source;note";
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  fputs (heads, file);
  for (guint column = 13; column < N_COLUMNS; column++)
    fprintf (file, ";kolom_%u", column);
  for (guint row = 0; row < N_CSV_ROWS; row++)
    {
      g_autofree char *id = klaster_uuid_new ();

      fprintf (
          file,
          "\r\n%s;%s;Produk Contoh %u;makanan;%u,5;kg;%u000;%u000;lokal;Merek Contoh %u;plastik;"
          "berkas contoh;catatan contoh",
          id, site, row, row % 1000, row % 99, row % 9999, row % 500);
      for (guint column = 13; column < N_COLUMNS; column++)
        fprintf (file, ";%u.%02u", row, column);
    }
  fclose (file);
}

static void
write_xlsx (const char *path)
{
  lxw_workbook_options options = { .constant_memory = TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "Laporan");

  for (guint row = 0; row <= N_XLSX_ROWS; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        g_autofree char *text = g_strdup_printf (row == 0 ? "kolom_%u" : "Desa Contoh %u",
                                                 row == 0 ? column : row % 500);

        if (row == 0 || column % 2 == 0)
          worksheet_write_string (sheet, row, (lxw_col_t)column, text, NULL);
        else
          worksheet_write_number (sheet, row, (lxw_col_t)column, row / 100.0, NULL);
      }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

/* ---- ours */

/* From an empty register to the change that is stored. */
static double
import_once (const char *csv, const char *folder)
{
  const char *const paths[] = { csv, NULL };
  g_autofree char *path = g_build_filename (folder, "impor.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (path, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  gint64 begin;

  if (store == NULL || !klaster_starter_fill (store, &error))
    g_error ("%s", error->message);
  begin = g_get_monotonic_time ();
  import = klaster_import_open (store, paths, "product", NULL, &error);
  if (import != NULL)
    plan = klaster_import_plan (import, NULL, &error);
  if (plan == NULL || !klaster_import_commit (import, plan, NULL, &error))
    g_error ("%s", error->message);
  begin = g_get_monotonic_time () - begin;
  g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_NEW), ==, N_CSV_ROWS);
  klaster_store_close (store);
  g_remove (path);
  return (double)begin / 1e6;
}

static double
read_once (const char *path, const char *folder)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);
  guint n = 0;
  KlasterRow row;

  g_assert_nonnull (book);
  while (klaster_book_next (book, &row, NULL) == KLASTER_BOOK_ROW)
    n++;
  g_assert_cmpuint (n, ==, N_XLSX_ROWS + 1);
  return (double)(g_get_monotonic_time () - begin) / 1e6;
}

/* ---- the others */

/* Seconds that the shell needs for COMMAND; 0 when it fails. */
static double
time_command (const char *command)
{
  gint64 begin = g_get_monotonic_time ();
  int status = -1;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  const char *const argv[] = { "sh", "-c", command, NULL };

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err,
                     &status, NULL)
      || status != 0)
    return 0;
  return (double)(g_get_monotonic_time () - begin) / 1e6;
}

static gboolean
is_installed (const char *program)
{
  g_autofree char *found = g_find_program_in_path (program);

  return found != NULL;
}

static double
get_median (double times[N_RUNS])
{
  qsort (times, N_RUNS, sizeof *times, compare_times);
  return times[N_RUNS / 2];
}

/* Both in turn, so that whatever else the machine does meets both; the medians are compared. RATIO 0 when the
 * program is not there. */
typedef struct
{
  double ours, peer, ratio;
} Comparison;

typedef double (*Ours) (const char *path, const char *folder);

static Comparison
compare (Ours func, const char *path, const char *folder, const char *program, const char *command)
{
  double ours[N_RUNS], peers[N_RUNS];
  gboolean installed = is_installed (program);
  Comparison result = { 0 };

  for (guint i = 0; i < N_RUNS; i++)
    {
      peers[i] = installed ? time_command (command) : 0;
      ours[i] = func (path, folder);
    }
  result.ours = get_median (ours);
  result.peer = get_median (peers);
  if (result.peer > 0)
    result.ratio = result.ours / result.peer;
  return result;
}

static void
tell (const char *what, Comparison result, const char *program)
{
  if (result.peer > 0)
    g_print ("%s: %.2f s, %s %.2f s, ratio %.2f\n", what, result.ours, program, result.peer,
             result.ratio);
  else
    g_print ("%s: %.2f s, %s is not installed\n", what, result.ours, program);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-bench-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "besar.csv", NULL);
  g_autofree char *xlsx = g_build_filename (folder, "besar.xlsx", NULL);
  g_autofree char *site = klaster_starter_dup_id ("site", "63.05");
  g_autofree char *shell = g_strdup_printf (
      "sqlite3 '%s/peer.db' '.mode csv' '.separator ;' '.import %s t' && rm '%s/peer.db'", folder,
      csv, folder);
  g_autofree char *ogr = g_strdup_printf ("ogr2ogr -f CSV '%s/peer.csv' '%s' && rm '%s/peer.csv'",
                                          folder, xlsx, folder);
  Comparison imports, reads;
  struct rusage usage;
  double peak;

  write_csv (csv, site);
  imports = compare (import_once, csv, folder, "sqlite3", shell);
  getrusage (RUSAGE_SELF, &usage);
  peak = (double)usage.ru_maxrss / 1024;
  tell ("CSV of 100,000 x 40 imported", imports, "sqlite3");
  g_print ("peak memory %.0f MB\n", peak);
  write_xlsx (xlsx);
  reads = compare (read_once, xlsx, folder, "ogr2ogr", ogr);
  tell ("workbook of 20,000 x 40 read", reads, "ogr2ogr");
  g_remove (csv);
  g_remove (xlsx);
  g_rmdir (folder);
  return peak <= LIMIT_MB && imports.ratio <= LIMIT_RATIO && reads.ratio <= 1 ? 0 : 1;
}
