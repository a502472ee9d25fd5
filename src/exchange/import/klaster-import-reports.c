/* Rows that are reports: submissions of our form from Kobo and ODK, our report grid, and tables of others
 * with a site in each row and an indicator in each column.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-repeats.h"
#include "klaster-import-roles.h"

typedef enum
{
  ROLE_FIELD, /* of the report */
  ROLE_FIGURE
} Role;

typedef struct
{
  Role role;
  guint column; /* from 0 */
  int remark; /* column of the remark, -1: none */
  const char *field;
  const KlasterRecord *indicator;
  KlasterImportReading reading;
} Part;

typedef struct
{
  const KlasterImport *import;
  const KlasterImportSheetSlot *slot;
  const KlasterImportFile *file;
  GArray *parts; /* Part */
  KlasterImportRepeats *repeats;
  gboolean from_server; /* submissions, not a table */
  int site, period, enumerator, other, point, photo; /* columns, -1: none */
  int outside_id, instance, submitted, review, status, index;
} Reports;

/* ---- making */

static int
find (const Reports *self, const char *target)
{
  return klaster_import_slot_find_column (self->slot, target);
}

static void
find_columns (Reports *self)
{
  self->site = find (self, "site");
  self->period = find (self, "period");
  self->enumerator = find (self, "enumerator");
  self->other = find (self, KLASTER_TARGET_OTHER);
  self->point = find (self, KLASTER_TARGET_POINT);
  self->photo = find (self, KLASTER_TARGET_PHOTO);
  self->outside_id = find (self, "outside_id");
  self->instance = find (self, KLASTER_TARGET_INSTANCE);
  self->submitted = find (self, KLASTER_TARGET_SUBMITTED);
  self->review = find (self, KLASTER_TARGET_REVIEW);
  self->status = find (self, KLASTER_TARGET_STATUS);
  self->index = find (self, KLASTER_TARGET_INDEX);
  self->from_server = self->outside_id >= 0 || self->instance >= 0;
}

static void
add_part (Reports *self, guint column)
{
  static const char *const fields[]
      = { "received_on", "progress", "obstacles", "follow_up", "lat", "lon", "note", NULL };
  const KlasterImportColumnSlot *it = klaster_import_slot_get_column (self->slot, column);
  Part part = { .column = column, .remark = -1, .reading = it->shown.reading };

  if (it->target == NULL)
    return;
  if (g_strv_contains (fields, it->target))
    {
      part.role = ROLE_FIELD;
      part.field = it->target;
    }
  else if (g_str_has_prefix (it->target, "i:"))
    {
      g_autofree char *remark = g_strconcat ("r:", it->target + 2, NULL);

      part.role = ROLE_FIGURE;
      part.indicator
          = klaster_import_context_find_indicator (self->import->context, it->target + 2);
      part.remark = find (self, remark);
    }
  if (part.field != NULL || part.indicator != NULL)
    g_array_append_val (self->parts, part);
}

/* ---- cells */

static const char *
get_text (const KlasterImportCells *cells, int column)
{
  return column < 0 ? "" : klaster_import_cells_get (cells, (guint)column).text;
}

/* The cell, or what a person gave for all rows. */
static const char *
get_key (const Reports *self, const KlasterImportCells *cells, int column, const char *target)
{
  const char *constant = g_hash_table_lookup (self->slot->constants, target);

  return column < 0 && constant != NULL ? constant : get_text (cells, column);
}

/* "uuid:…" of the submission, whichever version of it; NULL for tables. (transfer full) */
static char *
dup_root (const Reports *self, const KlasterImportCells *cells)
{
  const char *root = get_text (cells, self->outside_id);

  if (*root == '\0')
    root = get_text (cells, self->instance);
  if (*root == '\0')
    return NULL;
  return g_str_has_prefix (root, "uuid:") ? g_strdup (root) : g_strconcat ("uuid:", root, NULL);
}

static KlasterImportParent
get_parent (const Reports *self, const KlasterImportCells *cells)
{
  return (KlasterImportParent){ get_text (cells, self->outside_id),
                                get_text (cells, self->instance), get_text (cells, self->index) };
}

/* Row of tags below the heads (HXL): every cell is empty or begins with "#". */
static gboolean
is_tags (const KlasterRow *row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < row->n_cells; i++)
    {
      if (*row->cells[i].text != '\0' && *row->cells[i].text != '#')
        return FALSE;
      any = any || *row->cells[i].text == '#';
    }
  return any;
}

/* ---- which report has the newest of an innovation */

static void
note_row (const Reports *self, const KlasterRow *row)
{
  const KlasterImportCells cells = { row, self->slot->mended };
  const KlasterImportParent parent = get_parent (self, &cells);
  const char *text = get_key (self, &cells, self->period, "period");
  g_autofree char *code = NULL;
  g_autofree char *reason = NULL;
  g_auto (GStrv) repairs = NULL;
  const KlasterImportSite *site;
  KlasterPeriod period;

  if (!klaster_period_parse (text, &period, NULL))
    return;
  code = klaster_period_dup_code (period);
  site = klaster_import_context_find_site (
      self->import->context, get_key (self, &cells, self->site, "site"), code, &reason, &repairs);
  if (site != NULL)
    klaster_import_repeats_note (self->repeats, &parent, site, code);
}

static gboolean
note_rows (const Reports *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterBook) book = klaster_book_open (self->file->path, cancellable, error);
  KlasterBookStep step;
  KlasterRow row;

  if (book == NULL || !klaster_book_select (book, self->slot->book_sheet, error))
    return FALSE;
  while ((step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    if (row.number > self->slot->shown.head_row)
      note_row (self, &row);
  return step == KLASTER_BOOK_END;
}

static void
reports_free (gpointer taker)
{
  Reports *self = taker;

  g_array_unref (self->parts);
  g_clear_pointer (&self->repeats, klaster_import_repeats_free);
  g_free (self);
}

static gpointer
reports_new (const KlasterImport *import, guint sheet, GCancellable *cancellable, GError **error)
{
  Reports *self = g_new0 (Reports, 1);

  self->import = import;
  self->slot = klaster_import_slot (import, sheet);
  self->file = import->files->pdata[self->slot->file];
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  find_columns (self);
  for (guint i = 0; i < self->slot->columns->len; i++)
    add_part (self, i);
  self->repeats = klaster_import_repeats_read (import, sheet, cancellable, error);
  if (self->repeats != NULL
      && (klaster_import_repeats_is_empty (self->repeats) || note_rows (self, cancellable, error)))
    return self;
  reports_free (self);
  return NULL;
}

/* ---- a row */

/* "-3.4 114.8 12 4.5" */
static void
read_point (const Reports *self, KlasterImportReport *report, const KlasterImportCells *cells)
{
  static const char *const fields[] = { "lat", "lon" };
  g_auto (GStrv) parts = g_strsplit_set (get_text (cells, self->point), " \t", -1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean there = i < g_strv_length (parts) && *parts[i] != '\0';
      const KlasterCell cell = { .type = there ? KLASTER_CELL_TEXT : KLASTER_CELL_EMPTY,
                                 .text = there ? parts[i] : "" };

      if (find (self, fields[i]) < 0)
        klaster_import_report_read (report, klaster_import_report_get_item (report), fields[i],
                                    &cell, KLASTER_READ_PLAIN, report->row, (guint)self->point + 1);
    }
}

static void
read_parts (const Reports *self, KlasterImportReport *report, const KlasterImportCells *cells)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      KlasterCell cell = klaster_import_cells_get (cells, part->column);

      /* What stands nowhere in a list of values is not said to be blank. */
      if (self->slot->pivoted && cell.type == KLASTER_CELL_EMPTY)
        continue;
      if (part->role == ROLE_FIELD)
        klaster_import_report_read (report, klaster_import_report_get_item (report), part->field,
                                    &cell, part->reading, report->row, part->column + 1);
      else if (part->remark < 0)
        klaster_import_report_add_value (report, part->indicator, &cell, part->reading,
                                         part->column + 1, NULL);
      else
        {
          KlasterCell remark = klaster_import_cells_get (cells, (guint)part->remark);

          klaster_import_report_add_value (report, part->indicator, &cell, part->reading,
                                           part->column + 1, &remark);
        }
    }
}

/* Two enumerators for one site and period go to a choice; so does a submission for a report that another one
 * or a person has written. */
static void
set_group (const Reports *self, KlasterImportReport *report, const KlasterImportCells *cells)
{
  KlasterImportUnit *unit = report->unit;
  const char *who = get_text (cells, self->other);

  if (*who == '\0')
    who = klaster_import_report_get_enumerator_name (report);
  klaster_import_report_set_group (report);
  /* Translators: a file, the number of a row, and an enumerator. */
  unit->option = g_strdup_printf (_ ("%s, row %u: %s"), self->file->name, unit->row,
                                  who != NULL ? who : _ ("enumerator not named"));
}

/* What the server says against the row: told in UNIT. */
static gboolean
is_rejected (const Reports *self, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  static const char *const rejected[]
      = { "rejected", "Not Approved", "validation_status_not_approved", NULL };
  const char *review = get_text (cells, self->review);
  const char *status = self->from_server ? get_text (cells, self->status) : "";
  KlasterImportTrouble *trouble;

  if (strcmp (status, "not decrypted") == 0 || strcmp (status, "missing encrypted form data") == 0)
    {
      trouble = klaster_import_trouble_new (
          unit->row, (guint)self->status + 1,
          _ ("The answers are encrypted. Export them from the server with the passphrase."));
      trouble->value = g_strdup (status);
      klaster_import_unit_tell (unit, trouble);
      return TRUE;
    }
  if (!g_strv_contains (rejected, review))
    return FALSE;
  trouble = klaster_import_trouble_new (unit->row, (guint)self->review + 1,
                                        _ ("Rejected on the server, therefore left out."));
  trouble->value = g_strdup (review);
  trouble->warning = TRUE;
  klaster_import_unit_tell (unit, trouble);
  unit->state = KLASTER_ROW_LEFT_OUT;
  return TRUE;
}

/* A row of a table without a figure says nothing, whatever its keys. */
static gboolean
says_nothing (const Reports *self, const KlasterImportUnit *unit)
{
  const KlasterRecord *report;

  if (self->from_server || klaster_import_unit_is_refused (unit))
    return FALSE;
  for (guint i = 1; i < unit->items->len; i++)
    if (!g_array_index (unit->items, KlasterImportItem, i).only_stored)
      return FALSE;
  report = g_array_index (unit->items, KlasterImportItem, 0).record;
  return !klaster_record_has (report, "progress") && !klaster_record_has (report, "obstacles")
         && !klaster_record_has (report, "follow_up");
}

static void
take_submission (Reports *self, KlasterImportReport *report, const KlasterImportCells *cells)
{
  g_autofree char *root = dup_root (self, cells);
  const KlasterImportParent parent = get_parent (self, cells);
  gboolean media = self->file->kind == KLASTER_BOOK_BUNDLE;
  KlasterImportItem *item;

  if (root == NULL)
    return;
  item = klaster_import_report_get_item (report);
  klaster_import_item_set (item, "outside_id", klaster_value_text (root));
  item->first_match = klaster_entity_find_field (klaster_entity_get ("report"), "outside_id");
  set_group (self, report, cells);
  report->unit->root = g_strdup (root);
  if (media && *get_text (cells, self->photo) != '\0')
    klaster_import_report_add_photo (report, root, get_text (cells, self->photo), NULL, NULL);
  klaster_import_repeats_add (self->repeats, report, &parent, root, media);
}

static void
reports_take (gpointer taker, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  Reports *self = taker;
  g_auto (KlasterImportReport) report = { 0 };
  g_autofree char *origin = NULL;

  if ((cells->row->number == self->slot->shown.head_row + 1 && is_tags (cells->row))
      || is_rejected (self, cells, unit))
    return;
  /* Translators: a file, a sheet of it, and the number of a row. */
  origin = g_strdup_printf (_ ("%s, sheet “%s”, row %u"), self->file->name, self->slot->name,
                            unit->row);
  if (!klaster_import_report_begin (
          &report, self->import->context, unit, get_key (self, cells, self->site, "site"),
          (guint)(self->site + 1), get_key (self, cells, self->period, "period"),
          (guint)(self->period + 1), origin))
    return;
  if (self->enumerator >= 0 || self->other >= 0)
    klaster_import_report_set_enumerator (&report, get_text (cells, self->enumerator),
                                          get_text (cells, self->other),
                                          (guint)(self->enumerator + 1));
  read_parts (self, &report, cells);
  if (self->point >= 0)
    read_point (self, &report, cells);
  klaster_import_report_set_received_on (&report, get_text (cells, self->submitted));
  if (self->from_server)
    take_submission (self, &report, cells);
  if (says_nothing (self, unit))
    g_array_set_size (unit->items, 0);
}

const KlasterImportTakerClass klaster_import_reports_taker
    = { reports_new, reports_free, reports_take };
