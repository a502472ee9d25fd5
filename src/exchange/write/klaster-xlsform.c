#include "klaster-xlsform.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-sheet-writers.h"

#define LANGUAGE "Bahasa Indonesia (id)"
#define ALL_SITES "semua"

/* Columns of the survey. */
typedef enum
{
  TYPE,
  NAME,
  LABEL,
  HINT,
  REQUIRED,
  CONSTRAINT,
  CONSTRAINT_MESSAGE,
  RELEVANT,
  CHOICE_FILTER,
  CALCULATION,
  APPEARANCE,
  PARAMETERS,
  N_COLUMNS
} SurveyColumn;

static const char *const survey_heads[N_COLUMNS] = { "type",
                                                     "name",
                                                     "label",
                                                     "hint",
                                                     "required",
                                                     "constraint",
                                                     "constraint_message",
                                                     "relevant",
                                                     "choice_filter",
                                                     "calculation",
                                                     "appearance",
                                                     "parameters" };
static const char *const choice_heads[] = { "list_name", "name", "label", "lokus" };
static const char *const setting_heads[]
    = { "form_title", "form_id", "version", "instance_name", "default_language" };

typedef struct
{
  const KlasterFormSource *source;
  KlasterSheet *survey, *choices, *settings;
} Form;

static KlasterSheet *
create_sheet (const char *name, const char *const *heads, guint n)
{
  KlasterSheet *sheet = klaster_sheet_new (name, name);

  for (guint i = 0; i < n; i++)
    {
      const KlasterSheetColumn column = { .name = heads[i], .label = heads[i] };

      klaster_sheet_add_column (sheet, &column);
    }
  return sheet;
}

static guint
add_question (Form *self, const char *type, const char *name, const char *label)
{
  guint row = klaster_sheet_add_row (self->survey);

  klaster_sheet_set_text (self->survey, row, TYPE, type);
  klaster_sheet_set_text (self->survey, row, NAME, name);
  klaster_sheet_set_text (self->survey, row, LABEL, label);
  return row;
}

static void
set (Form *self, guint row, SurveyColumn column, const char *text)
{
  klaster_sheet_set_text (self->survey, row, column, text);
}

static void
add_choice (Form *self, const char *list, const char *name, const char *label, const char *site)
{
  guint row = klaster_sheet_add_row (self->choices);

  klaster_sheet_set_text (self->choices, row, 0, list);
  klaster_sheet_set_text (self->choices, row, 1, name);
  klaster_sheet_set_text (self->choices, row, 2, label);
  klaster_sheet_set_text (self->choices, row, 3, site);
}

/* ---- limits and conditions */

/* Without an exponent, which XPath does not read. */
static void
append_limit (GString *constraint, const char *sign, double limit)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE + 32];
  gsize n;

  g_ascii_formatd (text, sizeof text, "%.8f", limit);
  for (n = strlen (text); text[n - 1] == '0'; n--)
    text[n - 1] = '\0';
  if (text[n - 1] == '.')
    text[n - 1] = '\0';
  g_string_append_printf (constraint, "%s. %s %s", constraint->len > 0 ? " and " : "", sign, text);
}

static void
set_limits (Form *self, guint row, double lowest, double highest)
{
  g_autoptr (GString) constraint = g_string_new (NULL);
  g_autofree char *message = klaster_form_dup_limits (lowest, highest);

  if (!isnan (lowest))
    append_limit (constraint, ">=", lowest);
  if (!isnan (highest))
    append_limit (constraint, "<=", highest);
  if (message == NULL)
    return;
  set (self, row, CONSTRAINT, constraint->str);
  set (self, row, CONSTRAINT_MESSAGE, message);
}

static void
append_condition (GString *relevant, const char *condition)
{
  g_string_append_printf (relevant, "%s%s", relevant->len > 0 ? " and " : "", condition);
}

/* "202601B" is no number; its first six digits are. */
static void
append_period_condition (GString *relevant, const char *sign, const char *period)
{
  g_autofree char *condition = NULL;

  if (period == NULL)
    return;
  condition = g_strdup_printf ("number(substr(${periode}, 0, 6)) %s %.6s", sign, period);
  append_condition (relevant, condition);
}

static void
set_relevance (Form *self, guint row, const KlasterRecord *indicator)
{
  g_autoptr (GString) relevant = g_string_new (NULL);
  const char *scope = klaster_record_get_text (indicator, "applies_to");

  /* Of a site whose village is not chosen everything is asked. */
  if (g_strcmp0 (scope, "desa") == 0)
    append_condition (relevant, "${jenis} != 'kelurahan'");
  else if (g_strcmp0 (scope, "kelurahan") == 0)
    append_condition (relevant, "${jenis} != 'desa'");
  append_period_condition (relevant, ">=", klaster_record_get_text (indicator, "from_period"));
  append_period_condition (relevant, "<=", klaster_record_get_text (indicator, "to_period"));
  if (relevant->len > 0)
    set (self, row, RELEVANT, relevant->str);
}

/* ---- indicators */

/* Collect takes integers of nine digits only, so rupiah are decimals. */
static const char *
get_indicator_type (const KlasterRecord *indicator)
{
  const char *type = klaster_record_get_text (indicator, "type");

  if (g_strcmp0 (type, "yes_no") == 0)
    return "select_one ya_tidak";
  return g_strcmp0 (type, "count") == 0 ? "integer" : "decimal";
}

/* None is required in the form: who must answer and does not know writes 0, and 0 is an answer. What is missing
 * shows in the radar. */
static void
add_indicator (Form *self, const KlasterRecord *indicator)
{
  g_autofree char *name = klaster_form_dup_question (klaster_record_get_text (indicator, "code"));
  g_autofree char *label = klaster_form_dup_label (indicator);
  const char *type = get_indicator_type (indicator);
  guint row = add_question (self, type, name, label);
  double lowest, highest;

  set (self, row, HINT, klaster_record_get_text (indicator, "help"));
  klaster_form_get_limits (indicator, &lowest, &highest);
  if (!g_str_has_prefix (type, "select"))
    set_limits (self, row, lowest, highest);
  set_relevance (self, row, indicator);
}

/* ---- fixed questions */

/* "tahap_inovasi" */
static char *
dup_list_name (const KlasterFormItem *item)
{
  return g_strdup_printf ("%s_%s", item->name, klaster_form_get_group_name (item->group));
}

static char *
dup_item_type (const KlasterFormItem *item)
{
  static const char *const types[] = {
    [KLASTER_FORM_SITE] = "select_one lokus",
    [KLASTER_FORM_PERIOD] = "select_one periode",
    [KLASTER_FORM_ENUMERATOR] = "select_one enumerator",
    [KLASTER_FORM_TEXT] = "text",
    [KLASTER_FORM_LONG_TEXT] = "text",
    [KLASTER_FORM_INTEGER] = "integer",
    [KLASTER_FORM_DECIMAL] = "decimal",
    [KLASTER_FORM_DATE] = "today",
    [KLASTER_FORM_YES_NO] = "select_one ya_tidak",
    [KLASTER_FORM_POINT] = "geopoint",
    [KLASTER_FORM_PHOTO] = "image",
    [KLASTER_FORM_GATE] = "select_one ya_tidak",
  };
  g_autofree char *list = NULL;

  if (item->type != KLASTER_FORM_CHOICE)
    return g_strdup (types[item->type]);
  list = dup_list_name (item);
  return g_strconcat ("select_one ", list, NULL);
}

static void
set_item_limits (Form *self, guint row, const KlasterFormItem *item)
{
  double lowest, highest;

  if (item->type != KLASTER_FORM_INTEGER && item->type != KLASTER_FORM_DECIMAL)
    return;
  klaster_form_get_field_limits (klaster_form_item_get_field (item), &lowest, &highest);
  set_limits (self, row, lowest, highest);
}

static void
add_item_choices (Form *self, const KlasterFormItem *item)
{
  g_autofree char *list = NULL;
  const KlasterField *field = klaster_form_item_get_field (item);

  if (item->type != KLASTER_FORM_CHOICE)
    return;
  list = dup_list_name (item);
  for (const KlasterChoice *choice = field->choices; choice->key != NULL; choice++)
    add_choice (self, list, choice->key, _ (choice->label), NULL);
}

static void
add_item (Form *self, const KlasterFormItem *item)
{
  g_autofree char *type = dup_item_type (item);
  guint row = add_question (self, type, item->name, _ (item->label));

  if (item->hint != NULL)
    set (self, row, HINT, _ (item->hint));
  if (item->required)
    set (self, row, REQUIRED, "yes");
  if (item->type == KLASTER_FORM_LONG_TEXT)
    set (self, row, APPEARANCE, "multiline");
  if (item->type == KLASTER_FORM_PHOTO)
    set (self, row, PARAMETERS, "max-pixels=1280");
  if (item->type == KLASTER_FORM_POINT)
    set (self, row, PARAMETERS, "capture-accuracy=10 warning-accuracy=50");
  if (item->type == KLASTER_FORM_ENUMERATOR)
    set (self, row, CHOICE_FILTER, "lokus=${lokus} or lokus='" ALL_SITES "'");
  set_item_limits (self, row, item);
  add_item_choices (self, item);
}

/* ---- parts of the form */

static gboolean
is_head (const KlasterFormItem *item)
{
  return item->type == KLASTER_FORM_SITE || item->type == KLASTER_FORM_PERIOD
         || item->type == KLASTER_FORM_ENUMERATOR || item->type == KLASTER_FORM_DATE
         || g_str_equal (item->name, "enumerator_lain");
}

/* "if(selected('k1 k2', ${lokus}), 'kelurahan', …)" for the sites of KIND; the rest is REST. */
static char *
dup_kind_test (const KlasterFormSource *source,
               KlasterFormKind kind,
               const char *word,
               const char *rest)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < source->sites->len; i++)
    {
      const KlasterFormSite *site = source->sites->pdata[i];

      if (site->kind == kind)
        g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", site->name);
    }
  if (names->len == 0)
    return g_strdup (rest);
  return g_strdup_printf ("if(selected('%s', ${lokus}), '%s', %s)", names->str, word, rest);
}

static void
add_kind (Form *self)
{
  g_autofree char *unknown
      = dup_kind_test (self->source, KLASTER_FORM_KIND_UNKNOWN, "belum", "'desa'");
  g_autofree char *calculation
      = dup_kind_test (self->source, KLASTER_FORM_KIND_KELURAHAN, "kelurahan", unknown);
  guint row = add_question (self, "calculate", "jenis", NULL);

  set (self, row, CALCULATION, calculation);
}

static void
add_heads (Form *self)
{
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  add_question (self, "start", "start", NULL);
  add_question (self, "end", "end", NULL);
  add_question (self, "deviceid", "perangkat", NULL);
  for (guint i = 0; i < n; i++)
    {
      if (!is_head (&items[i]))
        continue;
      add_item (self, &items[i]);
      if (items[i].type == KLASTER_FORM_TEXT)
        {
          guint row = klaster_sheet_get_n_rows (self->survey) - 1;

          set (self, row, RELEVANT, "${enumerator} = '" KLASTER_FORM_OTHER "'");
          set (self, row, REQUIRED, "yes");
        }
    }
  add_kind (self);
}

/* The items of GROUP, those of a repeat within it and opened by the gate before them. */
static void
add_group_items (Form *self, const char *group)
{
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);
  const KlasterFormItem *gate = NULL;
  const char *repeat = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (items[i].group, group) != 0)
        continue;
      if (items[i].type == KLASTER_FORM_GATE)
        gate = &items[i];
      if (repeat == NULL && items[i].repeat != NULL)
        {
          g_autofree char *relevant = g_strdup_printf ("${%s} = 'ya'", gate->name);
          guint row = add_question (self, "begin_repeat", items[i].repeat,
                                    _ (klaster_entity_get (items[i].entity)->label));

          set (self, row, RELEVANT, relevant);
          repeat = items[i].repeat;
        }
      add_item (self, &items[i]);
    }
  if (repeat != NULL)
    add_question (self, "end_repeat", repeat, NULL);
}

static gboolean
has_questions (const Form *self, const char *group)
{
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (items[i].group, group) == 0)
      return TRUE;
  for (guint i = 0; i < self->source->indicators->len; i++)
    if (g_strcmp0 (klaster_record_get_text (self->source->indicators->pdata[i], "group"), group)
        == 0)
      return TRUE;
  return FALSE;
}

static void
add_group (Form *self, const KlasterChoice *group)
{
  const char *name = klaster_form_get_group_name (group->key);

  if (name == NULL || !has_questions (self, group->key))
    return;
  add_question (self, "begin_group", name, _ (group->label));
  for (guint i = 0; i < self->source->indicators->len; i++)
    {
      const KlasterRecord *indicator = self->source->indicators->pdata[i];

      if (g_strcmp0 (klaster_record_get_text (indicator, "group"), group->key) == 0)
        add_indicator (self, indicator);
    }
  add_group_items (self, group->key);
  add_question (self, "end_group", name, NULL);
}

static void
add_survey (Form *self)
{
  const KlasterField *groups = klaster_entity_get_field (klaster_entity_get ("indicator"), "group");
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  add_heads (self);
  for (const KlasterChoice *group = groups->choices; group->key != NULL; group++)
    add_group (self, group);
  for (guint i = 0; i < n; i++)
    if (items[i].group == NULL && !is_head (&items[i]))
      add_item (self, &items[i]);
}

/* ---- choices and settings */

/* The one site of an enumerator; several or none: all. */
static const char *
find_site_of (const KlasterFormSource *source, const char *enumerator)
{
  const char *found = NULL;

  for (guint i = 0; i < source->sites->len; i++)
    {
      const KlasterFormSite *site = source->sites->pdata[i];

      if (g_strcmp0 (site->enumerator, enumerator) != 0)
        continue;
      if (found != NULL)
        return ALL_SITES;
      found = site->name;
    }
  return found != NULL ? found : ALL_SITES;
}

static void
add_enumerators (Form *self)
{
  for (guint i = 0; i < self->source->enumerators->len; i++)
    {
      const KlasterRecord *enumerator = self->source->enumerators->pdata[i];
      const char *id = klaster_record_get_id (enumerator);
      g_autofree char *name = klaster_form_dup_enumerator_name (id);

      add_choice (self, "enumerator", name, klaster_record_get_text (enumerator, "name"),
                  find_site_of (self->source, id));
    }
  add_choice (self, "enumerator", KLASTER_FORM_OTHER, _ ("Another person"), ALL_SITES);
}

static void
add_choices (Form *self)
{
  for (guint i = 0; i < self->source->sites->len; i++)
    {
      const KlasterFormSite *site = self->source->sites->pdata[i];

      add_choice (self, "lokus", site->name, site->title, NULL);
    }
  for (int i = 0; i <= klaster_period_distance (self->source->first, self->source->last); i++)
    {
      KlasterPeriod period = klaster_period_add (self->source->first, i);
      g_autofree char *code = klaster_period_dup_code (period);
      g_autofree char *label = klaster_period_dup_label (period);

      add_choice (self, "periode", code, label, NULL);
    }
  add_enumerators (self);
  add_choice (self, "ya_tidak", "ya", _ ("Yes"), NULL);
  add_choice (self, "ya_tidak", "tidak", _ ("No"), NULL);
}

static void
add_settings (Form *self)
{
  const char *const values[]
      = { _ ("Two-month report of Klaster Inovasi Desa"), KLASTER_FORM_ID, self->source->version,
          "concat(${lokus}, '-', ${periode})", LANGUAGE };
  guint row = klaster_sheet_add_row (self->settings);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    klaster_sheet_set_text (self->settings, row, i, values[i]);
}

/* Public functions */

GPtrArray *
klaster_xlsform_build (const KlasterFormSource *source)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_sheet_free);
  Form form
      = { .source = source,
          .survey = create_sheet ("survey", survey_heads, N_COLUMNS),
          .choices = create_sheet ("choices", choice_heads, G_N_ELEMENTS (choice_heads)),
          .settings = create_sheet ("settings", setting_heads, G_N_ELEMENTS (setting_heads)) };

  add_choices (&form);
  add_survey (&form);
  add_settings (&form);
  g_ptr_array_add (sheets, form.survey);
  g_ptr_array_add (sheets, form.choices);
  g_ptr_array_add (sheets, form.settings);
  return sheets;
}

gboolean
klaster_xlsform_save (const KlasterFormSource *source, const char *path, GError **error)
{
  g_autoptr (GPtrArray) sheets = klaster_xlsform_build (source);
  g_autoptr (KlasterOutput) output = klaster_output_new (path, NULL, NULL, NULL, error);

  if (output == NULL)
    return FALSE;
  klaster_sheet_write_xlsx_book ((const KlasterSheet *const *)sheets->pdata, sheets->len, output);
  return klaster_output_finish (output, error);
}
