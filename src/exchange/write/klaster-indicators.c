#include "klaster-indicators.h"

#include <string.h>

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

int
klaster_indicators_compare (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a;
  const KlasterRecord *y = *(KlasterRecord *const *)b;
  guint group_x = get_group (x), group_y = get_group (y);

  if (group_x != group_y)
    return group_x < group_y ? -1 : 1;
  return g_strcmp0 (klaster_record_get_text (x, "code"), klaster_record_get_text (y, "code"));
}

gboolean
klaster_indicators_is_active (const KlasterRecord *record, KlasterPeriod first, KlasterPeriod last)
{
  const char *from = klaster_record_get_text (record, "from_period");
  const char *to = klaster_record_get_text (record, "to_period");
  g_autofree char *first_code = klaster_period_dup_code (first);
  g_autofree char *last_code = klaster_period_dup_code (last);

  /* "202601B" sorts as the periods do. */
  return (from == NULL || strcmp (from, last_code) <= 0)
         && (to == NULL || strcmp (first_code, to) <= 0);
}
