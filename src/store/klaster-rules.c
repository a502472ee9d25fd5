#include "klaster-rules.h"

#include <glib/gi18n.h>
#include <stdarg.h>

/* ---- for the files of rules */

gboolean
klaster_rules_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error
        = g_error_new_valist (KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, format, arguments);
  va_end (arguments);
  return FALSE;
}

gboolean
klaster_rules_is_new (const KlasterDraftEntry *entry, const char *field)
{
  if (entry->new_record == NULL)
    return FALSE;
  return entry->old_record == NULL
         || !klaster_value_equal (klaster_record_get (entry->old_record, field),
                                  klaster_record_get (entry->new_record, field));
}

const char *
klaster_rules_get_old (const KlasterDraftEntry *entry, const char *field)
{
  return entry->old_record != NULL ? klaster_record_get_text (entry->old_record, field) : NULL;
}

const char *
klaster_rules_get (const KlasterDraftEntry *entry, const char *field)
{
  return entry->new_record != NULL ? klaster_record_get_text (entry->new_record, field) : NULL;
}

KlasterStatement *
klaster_rules_query (const KlasterRules *rules, GError **error, const char *sql, ...)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (rules->reader->db, sql, error);
  const char *text;
  int parameter = 1;
  va_list texts;

  if (statement == NULL)
    return NULL;
  va_start (texts, sql);
  while ((text = va_arg (texts, const char *)) != NULL)
    klaster_statement_bind_text (statement, parameter++, text);
  va_end (texts);
  if (klaster_statement_step (statement, error) != KLASTER_STEP_ROW)
    return NULL;
  return g_steal_pointer (&statement);
}

gboolean
klaster_rules_pass_on (GError **failure, GError **error)
{
  if (*failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (failure));
  return FALSE;
}

gboolean
klaster_rules_has_reason (const KlasterRules *rules)
{
  const char *reason = klaster_change_get_reason (rules->change);

  return reason != NULL && *reason != '\0';
}

gboolean
klaster_rules_is_of_this_change (const KlasterRules *rules,
                                 const char *entity,
                                 const char *id,
                                 const char *field)
{
  g_autoptr (KlasterStatement) row = klaster_rules_query (
      rules, NULL,
      "SELECT 1 FROM main.change_record WHERE entity = ?1 AND record = ?2 AND removed = 0"
      " AND change > (SELECT coalesce(max(number), 0) FROM main.change)"
      " UNION ALL SELECT 1 FROM main.change_field WHERE entity = ?1 AND record = ?2"
      " AND field = ?3 AND change > (SELECT coalesce(max(number), 0) FROM main.change)",
      entity, id, field, NULL);

  return row != NULL;
}

/* ---- rules of all entities */

/* A code that is stored already is not asked again: lists of later years may drop it. */
static gboolean
check_regions (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  for (guint i = 0; entry->new_record != NULL && i < entry->entity->n_fields; i++)
    {
      const KlasterField *field = &entry->entity->fields[i];
      const char *code;
      KlasterLevel level;

      if (field->type != KLASTER_FIELD_REGION || !klaster_rules_is_new (entry, field->name))
        continue;
      code = klaster_rules_get (entry, field->name);
      if (code == NULL)
        continue;
      level = klaster_reader_get_region_level (rules->reader, code);
      if (level == 0)
        return klaster_rules_refuse (error,
                                     /* Translators: a field and a region code. */
                                     _ ("%s: the official list has no region with the code %s."),
                                     _ (field->label), code);
      if ((level & field->levels) == 0)
        return klaster_rules_refuse (error,
                                     _ ("%s: %s is a region of another level than is meant here."),
                                     _ (field->label), code);
    }
  return TRUE;
}

static gboolean
check_table (const KlasterRules *rules,
             const KlasterRuleEntry *table,
             const KlasterDraftEntry *entry,
             GError **error)
{
  for (; table->entity != NULL; table++)
    if (g_str_equal (table->entity, entry->entity->name) && !table->check (rules, entry, error))
      return FALSE;
  return TRUE;
}

gboolean
klaster_rules_check (KlasterReader *reader,
                     const KlasterDraft *draft,
                     const KlasterChange *change,
                     guint *at,
                     GError **error)
{
  KlasterRules rules = { reader, draft, change };

  for (*at = 0; *at < klaster_draft_get_size (draft); ++*at)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, *at);

      if (!klaster_draft_is_changed (entry))
        continue;
      if (!check_regions (&rules, entry, error)
          || !check_table (&rules, klaster_rules_sites, entry, error)
          || !check_table (&rules, klaster_rules_reports, entry, error)
          || !check_table (&rules, klaster_rules_kawasan, entry, error)
          || !check_table (&rules, klaster_rules_awards, entry, error)
          || !check_table (&rules, klaster_rules_settings, entry, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
klaster_rules_has (const KlasterEntity *entity)
{
  const KlasterRuleEntry *const tables[]
      = { klaster_rules_sites, klaster_rules_reports, klaster_rules_kawasan, klaster_rules_awards,
          klaster_rules_settings };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const KlasterRuleEntry *rule = tables[i]; rule->entity != NULL; rule++)
      if (g_str_equal (rule->entity, entity->name))
        return TRUE;
  return FALSE;
}
