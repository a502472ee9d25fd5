#include "klaster-import-report.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-form-source.h"
#include "klaster-format.h"

#define BIT(entity, field)                                                                         \
  (G_GUINT64_CONSTANT (1) << klaster_entity_find_field (klaster_entity_get (entity), field))

/* ---- the report */

static KlasterImportTrouble *
tell (KlasterImportReport *self, guint row, guint column, const char *value, const char *reason)
{
  KlasterImportTrouble *trouble = klaster_import_trouble_new (row, column, reason);

  trouble->value = g_strdup (value);
  klaster_import_unit_tell (self->unit, trouble);
  return trouble;
}

static void
warn (KlasterImportReport *self, guint column, const char *value, const char *reason)
{
  KlasterImportTrouble *trouble = klaster_import_trouble_new (self->row, column, reason);

  trouble->value = g_strdup (value);
  trouble->warning = TRUE;
  klaster_import_unit_tell (self->unit, trouble);
}

static gboolean
read_period (KlasterImportReport *self, const char *text, guint column)
{
  g_autoptr (GError) error = NULL;
  KlasterPeriod period;

  if (*text == '\0')
    {
      tell (self, self->row, column, NULL, _ ("The period is missing."));
      return FALSE;
    }
  if (!klaster_period_parse (text, &period, &error))
    {
      tell (self, self->row, column, text, error->message);
      return FALSE;
    }
  self->period = klaster_period_dup_code (period);
  return TRUE;
}

static gboolean
read_site (KlasterImportReport *self, const char *text, guint column)
{
  g_autofree char *reason = NULL;
  GStrv repairs;

  if (*text == '\0')
    {
      tell (self, self->row, column, NULL, _ ("The site is missing."));
      return FALSE;
    }
  self->site
      = klaster_import_context_find_site (self->context, text, self->period, &reason, &repairs);
  if (self->site != NULL)
    return TRUE;
  tell (self, self->row, column, text, reason)->repairs = repairs;
  return FALSE;
}

gboolean
klaster_import_report_begin (KlasterImportReport *self,
                             const KlasterImportContext *context,
                             KlasterImportUnit *unit,
                             const char *site,
                             guint site_column,
                             const char *period,
                             guint period_column,
                             const char *origin)
{
  KlasterImportItem *item;

  *self = (KlasterImportReport){ .context = context, .unit = unit, .row = unit->row };
  if (!read_period (self, period, period_column) || !read_site (self, site, site_column))
    return FALSE;
  item = klaster_import_unit_add (unit, klaster_entity_get ("report"), NULL);
  klaster_import_item_set (item, "site",
                           klaster_value_text (klaster_record_get_id (self->site->record)));
  klaster_import_item_set (item, "period", klaster_value_text (self->period));
  klaster_import_item_set (item, "state", klaster_value_text ("received"));
  klaster_import_item_set (item, "origin", klaster_value_text (origin));
  item->initial = BIT ("report", "state");
  item->soft = BIT ("report", "origin");
  return TRUE;
}

void
klaster_import_report_clear (KlasterImportReport *self)
{
  g_clear_pointer (&self->period, g_free);
}

KlasterImportItem *
klaster_import_report_get_item (KlasterImportReport *self)
{
  return &g_array_index (self->unit->items, KlasterImportItem, 0);
}

/* What form servers write for nothing. */
static gboolean
is_nothing (const KlasterCell *cell)
{
  return cell->type == KLASTER_CELL_EMPTY
         || (cell->type == KLASTER_CELL_TEXT
             && (*cell->text == '\0' || strcmp (cell->text, "n/a") == 0));
}

void
klaster_import_report_read (KlasterImportReport *self,
                            KlasterImportItem *item,
                            const char *field,
                            const KlasterCell *cell,
                            KlasterImportReading reading,
                            guint row,
                            guint column)
{
  const KlasterEntity *entity = klaster_record_get_entity (item->record);
  const KlasterImportCellRule rule
      = { .field = klaster_entity_get_field (entity, field), .reading = reading };
  KlasterImportTrouble *trouble = NULL;
  KlasterValue value = KLASTER_VALUE_INIT;

  if (is_nothing (cell) || klaster_import_cell_read (&rule, cell, &value, &trouble))
    klaster_import_item_give (item, (guint)klaster_entity_find_field (entity, field), value);
  if (trouble == NULL)
    return;
  trouble->row = row;
  trouble->column = column;
  klaster_import_unit_tell (self->unit, trouble);
}

void
klaster_import_report_set_enumerator (KlasterImportReport *self,
                                      const char *text,
                                      const char *other,
                                      guint column)
{
  KlasterImportItem *item = klaster_import_report_get_item (self);
  gboolean listed = *text != '\0' && strcmp (text, KLASTER_FORM_OTHER) != 0;
  const char *id = listed ? klaster_import_context_find_enumerator (self->context, text) : NULL;
  const char *name = listed && id == NULL ? text : other;

  if (id != NULL)
    {
      klaster_import_item_set (item, "enumerator", klaster_value_text (id));
      return;
    }
  if (name == NULL || *name == '\0')
    return;
  /* A name that nobody knows yet is kept where people see it. */
  {
    /* Translators: %s is a name. */
    g_autofree char *note = g_strdup_printf (_ ("Enumerator according to the form: %s"), name);

    warn (self, column, name,
          _ ("This enumerator is not in the list. The name is kept as a note."));
    klaster_import_item_set (item, "note", klaster_value_text (note));
    item->initial |= BIT ("report", "note");
  }
}

const char *
klaster_import_report_get_enumerator_name (KlasterImportReport *self)
{
  const char *id
      = klaster_record_get_text (klaster_import_report_get_item (self)->record, "enumerator");

  return id != NULL ? klaster_import_context_get_enumerator_name (self->context, id) : NULL;
}

/* The day in WITA of SENT; a clock that names no zone is UTC. */
static char *
dup_day_of_sending (const char *sent)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) wita = g_time_zone_new_offset (KLASTER_WITA_HOURS * 3600);
  g_autoptr (GDateTime) moment = sent != NULL ? g_date_time_new_from_iso8601 (sent, utc) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_timezone (moment, wita) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}

void
klaster_import_report_set_received_on (KlasterImportReport *self, const char *sent)
{
  KlasterImportItem *item = klaster_import_report_get_item (self);
  g_autofree char *day = NULL;
  GDate today;

  if (klaster_record_has (item->record, "received_on"))
    return;
  day = dup_day_of_sending (sent);
  if (day == NULL)
    {
      klaster_today (&today);
      day = klaster_date_dup_iso (&today);
      item->initial |= BIT ("report", "received_on");
    }
  klaster_import_item_set (item, "received_on", klaster_value_text (day));
}

void
klaster_import_report_set_group (KlasterImportReport *self)
{
  KlasterPeriod period = { 0 };
  g_autofree char *label = NULL;

  klaster_period_parse (self->period, &period, NULL);
  label = klaster_period_dup_label (period);
  self->unit->group
      = g_strdup_printf ("%s %s", klaster_record_get_id (self->site->record), self->period);
  /* Translators: a site and a period. */
  self->unit->question
      = g_strdup_printf (_ ("Several reports for %s, %s"), self->site->title, label);
}

/* ---- figures */

/* Limits of the indicator itself; those of the field are the store's. */
static gboolean
check_limits (KlasterImportReport *self,
              const KlasterRecord *indicator,
              const KlasterCell *cell,
              guint column,
              double number)
{
  double lowest, highest;
  g_autofree char *limits = NULL;
  g_autofree char *reason = NULL;

  klaster_form_get_limits (indicator, &lowest, &highest);
  if ((isnan (lowest) || number >= lowest) && (isnan (highest) || number <= highest))
    return TRUE;
  limits = klaster_form_dup_limits (lowest, highest);
  /* Translators: an indicator, then its limits such as "Between 0 and 100". */
  reason = g_strdup_printf (_ ("%s: accepted is: %s."),
                            klaster_record_get_text (indicator, "label"), limits);
  tell (self, self->row, column, cell->text, reason);
  return FALSE;
}

static gboolean
check_number (KlasterImportReport *self,
              const KlasterRecord *indicator,
              const KlasterCell *cell,
              guint column,
              const KlasterValue *value)
{
  const char *type = klaster_record_get_text (indicator, "type");
  double number = klaster_value_get_number (value);

  if (isnan (number))
    return TRUE;
  if (g_strcmp0 (type, "count") == 0 && number != floor (number))
    {
      g_autofree char *reason
          = g_strdup_printf (_ ("%s: %s"), klaster_record_get_text (indicator, "label"),
                             _ ("only whole numbers are possible here."));

      tell (self, self->row, column, cell->text, reason);
      return FALSE;
    }
  return check_limits (self, indicator, cell, column, number);
}

/* FALSE when the cell cannot be taken. */
static gboolean
read_figure (KlasterImportReport *self,
             const KlasterRecord *indicator,
             const KlasterCell *cell,
             KlasterImportReading reading,
             guint column,
             KlasterValue *value)
{
  const KlasterEntity *entity = klaster_entity_get ("report_value");
  const KlasterImportCellRule rule
      = { .field = klaster_entity_get_field (entity, "value"), .reading = reading };
  KlasterImportTrouble *trouble = NULL;
  double number;

  *value = (KlasterValue)KLASTER_VALUE_INIT;
  if (is_nothing (cell))
    return TRUE;
  if (g_strcmp0 (klaster_record_get_text (indicator, "type"), "yes_no") == 0
      && klaster_import_report_read_yes_no (cell, &number))
    {
      *value = klaster_value_real (number);
      return TRUE;
    }
  if (klaster_import_cell_read (&rule, cell, value, &trouble))
    return check_number (self, indicator, cell, column, value);
  trouble->row = self->row;
  trouble->column = column;
  klaster_import_unit_tell (self->unit, trouble);
  return FALSE;
}

gboolean
klaster_import_report_read_yes_no (const KlasterCell *cell, double *number)
{
  static const char *const yes[] = { "1", "ya", "yes", "true", "benar", NULL };
  static const char *const no[] = { "0", "tidak", "no", "false", "salah", NULL };
  g_autofree char *folded = klaster_import_fold_name (cell->text);

  *number = g_strv_contains (yes, folded);
  return *number == 1 || g_strv_contains (no, folded);
}

void
klaster_import_report_add_value (KlasterImportReport *self,
                                 const KlasterRecord *indicator,
                                 const KlasterCell *cell,
                                 KlasterImportReading reading,
                                 guint column,
                                 const KlasterCell *remark)
{
  const KlasterEntity *entity = klaster_entity_get ("report_value");
  KlasterImportItem *item;
  KlasterValue value;

  if (!read_figure (self, indicator, cell, reading, column, &value))
    return;
  item = klaster_import_unit_add (self->unit, entity, NULL);
  item->link = klaster_entity_find_field (entity, "report");
  item->column = column;
  item->only_stored = klaster_value_equal (&value, &(KlasterValue)KLASTER_VALUE_INIT)
                      && (remark == NULL || is_nothing (remark));
  klaster_import_item_set (item, "indicator",
                           klaster_value_text (klaster_record_get_id (indicator)));
  klaster_import_item_set (item, "value", value);
  if (remark != NULL)
    klaster_import_item_set (item, "remark",
                             klaster_value_text (is_nothing (remark) ? NULL : remark->text));
}

/* ---- innovations, products, photos */

KlasterImportItem *
klaster_import_report_add_item (KlasterImportReport *self,
                                const char *entity,
                                const char *name,
                                gboolean fills)
{
  const char *site = klaster_record_get_id (self->site->record);
  g_autofree char *id = klaster_import_context_dup_item_id (self->context, entity, site, name);
  KlasterImportItem *item = klaster_import_unit_add (self->unit, klaster_entity_get (entity), id);

  klaster_import_item_set (item, "site", klaster_value_text (site));
  klaster_import_item_set (item, "name", klaster_value_text (name));
  /* The spelling that is stored stays. */
  item->initial = BIT (entity, "name");
  item->fills = fills;
  return item;
}

void
klaster_import_report_add_photo (KlasterImportReport *self,
                                 const char *root,
                                 const char *name,
                                 const char *entity,
                                 const char *id)
{
  const KlasterEntity *attachment = klaster_entity_get ("attachment");
  g_autofree char *key = g_strdup_printf ("attachment %s %s", root, name);
  g_autofree char *own_id = klaster_uuid_for_name (key);
  KlasterImportItem *item = klaster_import_unit_add (self->unit, attachment, own_id);

  klaster_import_item_set (item, "file_name", klaster_value_text (name));
  klaster_import_item_set (item, "entity", klaster_value_text (entity != NULL ? entity : "report"));
  if (id != NULL)
    klaster_import_item_set (item, "record", klaster_value_text (id));
  else
    item->link = klaster_entity_find_field (attachment, "record");
  item->media = g_strdup (name);
}
