/* 20,000 lines of 40 cells as XLSX, on disk: CPU time of all threads. Limit: 1 s; ODS and CSV for comparison. */
#include <glib/gstdio.h>

#include "bench.h"
#include "klaster-export.h"

#define ROWS 20000
#define COLUMNS 40
#define RUNS 5
#define LIMIT_S 1.0

static void
add_columns (KlasterSheet *sheet)
{
  for (guint c = 0; c < COLUMNS; c++)
    {
      g_autofree char *name = g_strdup_printf ("kolom_%u", c);
      const KlasterSheetColumn column = {
        .name = name, .label = name, .type = c % 2 == 0 ? KLASTER_COLUMN_TEXT : KLASTER_COLUMN_REAL
      };

      klaster_sheet_add_column (sheet, &column);
    }
}

static KlasterSheet *
create_sheet (void)
{
  KlasterSheet *sheet = klaster_sheet_new ("contoh", "Contoh");

  add_columns (sheet);
  for (guint r = 0; r < ROWS; r++)
    {
      klaster_sheet_add_row (sheet);
      for (guint c = 0; c < COLUMNS; c++)
        {
          const KlasterValue number = klaster_value_real ((r * 137 + c) % 100003 / 100.0);
          char text[24];

          g_snprintf (text, sizeof text, "63.%02u.%02u.%04u", r % 13, c, 2000 + r % 999);
          if (c % 2 == 0)
            klaster_sheet_set_text (sheet, r, c, text);
          else
            klaster_sheet_set (sheet, r, c, &number);
        }
    }
  return sheet;
}

static double
measure (const KlasterSheet *sheet, KlasterExportFormat format, const char *path)
{
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      clock_t begin = clock ();
      g_autoptr (GError) error = NULL;

      if (!klaster_export_save (sheet, format, path, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
      times[i] = (double)(clock () - begin) / CLOCKS_PER_SEC;
    }
  g_unlink (path);
  qsort (times, RUNS, sizeof (double), compare_times);
  return times[RUNS / 2];
}

int
main (void)
{
  static const KlasterExportFormat formats[]
      = { KLASTER_EXPORT_XLSX, KLASTER_EXPORT_ODS, KLASTER_EXPORT_CSV };
  g_autofree char *folder = g_dir_make_tmp ("klaster-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "berkas", NULL);
  g_autoptr (KlasterSheet) sheet = create_sheet ();
  double xlsx = measure (sheet, KLASTER_EXPORT_XLSX, path);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_print ("%s: median %.2f s\n", klaster_export_format_get_label (formats[i]),
             i == 0 ? xlsx : measure (sheet, formats[i], path));
  g_rmdir (folder);
  return xlsx <= LIMIT_S ? 0 : 1;
}
