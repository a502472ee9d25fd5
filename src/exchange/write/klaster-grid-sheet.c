#include "klaster-grid-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-record-places.h"

/* More periods than any programme has had. */
#define MAX_PERIODS 120

typedef struct
{
  KlasterReader *reader;
  GPtrArray *sites; /* KlasterRecord, by code of the kabupaten */
  GPtrArray *indicators; /* KlasterRecord, in the order of the columns */
  GHashTable *remarked; /* ids of indicators with a remark in some line */
  GPtrArray *lines; /* Line */
} Grid;

typedef struct
{
  KlasterPeriod period;
  const KlasterRecord *site; /* borrowed from the grid */
  GHashTable *values; /* id of the indicator -> KlasterRecord of report_value */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_hash_table_unref (line->values);
  g_free (line);
}

static void
grid_clear (Grid *self)
{
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->remarked, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

/* ---- reading */

/* The fields FROM_PERIOD and TO_PERIOD of RECORD, blank without limit. */
static gboolean
is_active (const KlasterRecord *record, KlasterPeriod period)
{
  const char *from = klaster_record_get_text (record, "from_period");
  const char *to = klaster_record_get_text (record, "to_period");
  g_autofree char *code = klaster_period_dup_code (period);

  /* "202601B" sorts as the periods do. */
  return (from == NULL || strcmp (from, code) <= 0) && (to == NULL || strcmp (code, to) <= 0);
}

static gboolean
is_expected (const KlasterRecord *site, KlasterPeriod period)
{
  gboolean designated = g_strcmp0 (klaster_record_get_text (site, "status"), "designated") == 0;

  return is_active (site, period) && (designated || klaster_record_has (site, "to_period"));
}

static gboolean
read_values (Grid *self, Line *line, const char *report, GError **error)
{
  const KlasterMatch matches[] = { { "report", report }, { NULL } };
  g_autoptr (GPtrArray) values = klaster_reader_list (
      self->reader, klaster_entity_get ("report_value"), matches, "indicator", error);

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      KlasterRecord *value = values->pdata[i];
      const char *indicator = klaster_record_get_text (value, "indicator");

      g_hash_table_insert (line->values, g_strdup (indicator), klaster_record_ref (value));
      if (klaster_record_has (value, "remark"))
        g_hash_table_add (self->remarked, g_strdup (indicator));
    }
  return values != NULL;
}

static gboolean
add_line (Grid *self, const KlasterRecord *site, KlasterPeriod period, GError **error)
{
  g_autofree char *code = klaster_period_dup_code (period);
  const KlasterMatch matches[]
      = { { "site", klaster_record_get_id (site) }, { "period", code }, { NULL } };
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterRecord) report
      = klaster_reader_first (self->reader, klaster_entity_get ("report"), matches, NULL, &failure);
  Line *line;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (report == NULL && !is_expected (site, period))
    return TRUE;
  line = g_new0 (Line, 1);
  line->period = period;
  line->site = site;
  line->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify)klaster_record_unref);
  g_ptr_array_add (self->lines, line);
  return report == NULL || read_values (self, line, klaster_record_get_id (report), error);
}

static KlasterPeriod
get_first (Grid *self, KlasterPeriod last)
{
  g_autoptr (KlasterRecord) report
      = klaster_reader_first (self->reader, klaster_entity_get ("report"), NULL, "period", NULL);
  KlasterPeriod first;

  if (report != NULL
      && klaster_period_parse (klaster_record_get_text (report, "period"), &first, NULL))
    return first;
  return last;
}

static KlasterPeriod
get_current (void)
{
  GDate today;

  klaster_today (&today);
  return klaster_period_of_date (&today);
}

static gboolean
read_lines (Grid *self, const KlasterGridQuery *query, GError **error)
{
  KlasterPeriod to = query->to.year != 0 ? query->to : get_current ();
  KlasterPeriod from = query->from.year != 0 ? query->from : get_first (self, to);

  for (int i = 0; i <= MIN (klaster_period_distance (from, to), MAX_PERIODS); i++)
    for (guint s = 0; s < self->sites->len; s++)
      if ((query->site == NULL
           || g_str_equal (klaster_record_get_id (self->sites->pdata[s]), query->site))
          && !add_line (self, self->sites->pdata[s], klaster_period_add (from, i), error))
        return FALSE;
  return TRUE;
}

/* ---- which indicators */

static guint
get_group (const KlasterRecord *indicator)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_record_get_entity (indicator), "group");
  const char *group = klaster_record_get_text (indicator, "group");
  guint at = 0;

  while (field->choices[at].key != NULL && g_strcmp0 (field->choices[at].key, group) != 0)
    at++;
  return at;
}

static int
compare_indicators (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a;
  const KlasterRecord *y = *(KlasterRecord *const *)b;
  guint group_x = get_group (x), group_y = get_group (y);

  if (group_x != group_y)
    return group_x < group_y ? -1 : 1;
  return g_strcmp0 (klaster_record_get_text (x, "code"), klaster_record_get_text (y, "code"));
}

/* Asked in one of the lines, or answered all the same. */
static gboolean
is_used (const Grid *self, const KlasterRecord *indicator)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      if (is_active (indicator, line->period)
          || g_hash_table_contains (line->values, klaster_record_get_id (indicator)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
choose_indicators (Grid *self, GError **error)
{
  g_autoptr (GPtrArray) all
      = klaster_reader_list (self->reader, klaster_entity_get ("indicator"), NULL, "code", error);

  if (all == NULL)
    return FALSE;
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
  for (guint i = 0; i < all->len; i++)
    if (is_used (self, all->pdata[i]))
      g_ptr_array_add (self->indicators, klaster_record_ref (all->pdata[i]));
  g_ptr_array_sort (self->indicators, compare_indicators);
  return TRUE;
}

/* ---- the sheet */

static KlasterColumnType
get_column_type (const KlasterRecord *indicator)
{
  const char *type = klaster_record_get_text (indicator, "type");

  if (g_strcmp0 (type, "yes_no") == 0)
    return KLASTER_COLUMN_BOOLEAN;
  if (g_strcmp0 (type, "count") == 0 || g_strcmp0 (type, "money") == 0)
    return KLASTER_COLUMN_AMOUNT;
  return KLASTER_COLUMN_REAL;
}

static void
add_key_columns (KlasterSheet *sheet)
{
  const KlasterSheetColumn columns[] = {
    { .name = "period", .label = _ ("Period"), .role = KLASTER_ROLE_PERIOD },
    { .name = "site", .label = _ ("Site"), .role = KLASTER_ROLE_ID },
    { .name = "site.title", .label = _ ("Site"), .role = KLASTER_ROLE_TITLE },
    { .name = "village", .label = _ ("Village"), .role = KLASTER_ROLE_FIELD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    klaster_sheet_add_column (sheet, &columns[i]);
}

static gboolean
is_remarked (const Grid *self, const KlasterRecord *indicator)
{
  return g_hash_table_contains (self->remarked, klaster_record_get_id (indicator));
}

static void
add_indicator_columns (const Grid *self, KlasterSheet *sheet, const KlasterRecord *indicator)
{
  const char *code = klaster_record_get_text (indicator, "code");
  g_autofree char *remark = g_strconcat (code, ".remark", NULL);
  g_autofree char *note = g_strdup_printf ("not_due = %s; not_applicable = %s",
                                           klaster_blank_get_label (KLASTER_BLANK_NOT_DUE),
                                           klaster_blank_get_label (KLASTER_BLANK_NOT_APPLICABLE));
  const KlasterSheetColumn figure = { .name = code,
                                      .label = klaster_record_get_text (indicator, "label"),
                                      .unit = klaster_record_get_text (indicator, "unit"),
                                      .note = note,
                                      .type = get_column_type (indicator),
                                      .role = KLASTER_ROLE_FIGURE };
  const KlasterSheetColumn words
      = { .name = remark, .label = _ ("Remark"), .role = KLASTER_ROLE_REMARK };

  klaster_sheet_add_column (sheet, &figure);
  if (is_remarked (self, indicator))
    klaster_sheet_add_column (sheet, &words);
}

static void
set_figures (const Grid *self, KlasterSheet *sheet, guint row, const Line *line, guint column)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      const KlasterRecord *indicator = self->indicators->pdata[i];
      const KlasterRecord *value
          = g_hash_table_lookup (line->values, klaster_record_get_id (indicator));

      if (value != NULL)
        klaster_sheet_set (sheet, row, column, klaster_record_get (value, "value"));
      column++;
      if (!is_remarked (self, indicator))
        continue;
      if (value != NULL)
        klaster_sheet_set_text (sheet, row, column, klaster_record_get_text (value, "remark"));
      column++;
    }
}

static void
add_row (const Grid *self, KlasterSheet *sheet, const Line *line)
{
  guint row = klaster_sheet_add_row (sheet);
  g_autofree char *period = klaster_period_dup_code (line->period);
  g_autofree char *title = klaster_reader_dup_title (
      self->reader, klaster_record_get_entity (line->site), klaster_record_get_id (line->site));
  KlasterSheetPlace place;

  klaster_sheet_set_text (sheet, row, 0, period);
  klaster_sheet_set_text (sheet, row, 1, klaster_record_get_id (line->site));
  klaster_sheet_set_text (sheet, row, 2, title);
  klaster_sheet_set_text (sheet, row, 3, klaster_record_get_text (line->site, "village"));
  set_figures (self, sheet, row, line, 4);
  if (klaster_record_places_get_site (self->reader, line->site, &place))
    klaster_sheet_set_place (sheet, row, &place);
}

static KlasterSheet *
create_sheet (const Grid *self)
{
  KlasterSheet *sheet = klaster_sheet_new ("laporan", _ ("Two-month report"));

  add_key_columns (sheet);
  for (guint i = 0; i < self->indicators->len; i++)
    add_indicator_columns (self, sheet, self->indicators->pdata[i]);
  for (guint i = 0; i < self->lines->len; i++)
    add_row (self, sheet, self->lines->pdata[i]);
  return sheet;
}

/* Public functions */

KlasterSheet *
klaster_grid_sheet_build (KlasterReader *reader, const KlasterGridQuery *query, GError **error)
{
  g_auto (Grid) grid = { .reader = reader };

  grid.sites = klaster_reader_list (reader, klaster_entity_get ("site"), NULL,
                                    "kabupaten, from_period", error);
  grid.remarked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  grid.lines = g_ptr_array_new_with_free_func (line_free);
  if (grid.sites == NULL || !read_lines (&grid, query, error) || !choose_indicators (&grid, error))
    return NULL;
  return create_sheet (&grid);
}
