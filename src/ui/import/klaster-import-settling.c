#include "klaster-import-settling.h"

#include <glib/gi18n.h>

static gboolean
is_taken (const KlasterImport *import, guint sheet)
{
  return klaster_import_get_sheet (import, sheet)->kind != KLASTER_IMPORT_NOTHING;
}

static guint
count_doubts (const KlasterImport *import, guint sheet)
{
  guint n = 0;

  for (guint i = 0; i < klaster_import_get_sheet (import, sheet)->n_columns; i++)
    {
      const KlasterImportColumn *column = klaster_import_get_column (import, sheet, i);

      n += column->target != NULL && column->doubtful;
    }
  return n;
}

/* Names beside ids ("site.title") are passed over by agreement and need no word. */
static guint
count_passed_over (const KlasterImport *import, guint sheet)
{
  guint n = 0;

  for (guint i = 0; i < klaster_import_get_sheet (import, sheet)->n_columns; i++)
    {
      const KlasterImportColumn *column = klaster_import_get_column (import, sheet, i);

      n += column->target == NULL && column->head != NULL && *column->head != '\0'
           && !g_str_has_suffix (column->head, ".title");
    }
  return n;
}

/* Public functions */

gboolean
klaster_import_settling_is_needed (const KlasterImport *import, guint sheet)
{
  g_autofree char *lack = NULL;

  if (!is_taken (import, sheet))
    return FALSE;
  lack = klaster_import_dup_lack (import, sheet);
  return lack != NULL || count_doubts (import, sheet) > 0;
}

int
klaster_import_settling_find (const KlasterImport *import)
{
  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    if (klaster_import_settling_is_needed (import, i))
      return (int)i;
  return -1;
}

gboolean
klaster_import_settling_is_done (const KlasterImport *import)
{
  guint n_taken = 0;

  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    {
      g_autofree char *lack = NULL;

      if (!is_taken (import, i))
        continue;
      n_taken++;
      lack = klaster_import_dup_lack (import, i);
      if (lack != NULL)
        return FALSE;
    }
  return n_taken > 0;
}

char *
klaster_import_settling_dup_state (const KlasterImport *import, guint sheet)
{
  char *lack;
  guint n_doubts, n_passed_over;

  if (!is_taken (import, sheet))
    return NULL;
  lack = klaster_import_dup_lack (import, sheet);
  if (lack != NULL)
    return lack;
  n_doubts = count_doubts (import, sheet);
  n_passed_over = count_passed_over (import, sheet);
  if (n_doubts > 0)
    return g_strdup_printf (ngettext ("The numbers or dates of %u column can be read in two ways.",
                                      "The numbers or dates of %u columns can be read in two ways.",
                                      n_doubts),
                            n_doubts);
  if (n_passed_over > 0)
    return g_strdup_printf (
        ngettext ("%u column is passed over.", "%u columns are passed over.", n_passed_over),
        n_passed_over);
  return NULL;
}
