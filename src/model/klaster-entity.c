#include "klaster-entity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entities/fields.h"

#define MAX_ENTITIES 80

static const KlasterEntity *all[MAX_ENTITIES];
static guint n_all;

static void
collect (const KlasterEntity *table)
{
  for (; table->name != NULL; table++)
    {
      g_assert (n_all < MAX_ENTITIES);
      all[n_all++] = table;
    }
}

/* Public functions */

const KlasterEntity *const *
klaster_entities (guint *n)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      collect (klaster_entities_places);
      collect (klaster_entities_reports);
      collect (klaster_entities_innovation);
      collect (klaster_entities_decisions);
      collect (klaster_entities_kawasan);
      collect (klaster_entities_sector);
      collect (klaster_entities_office);
      g_once_init_leave (&once, 1);
    }
  if (n != NULL)
    *n = n_all;
  return all;
}

const KlasterEntity *
klaster_entity_find (const char *name)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint i = 0; name != NULL && i < n; i++)
    if (strcmp (entities[i]->name, name) == 0)
      return entities[i];
  return NULL;
}

const KlasterEntity *
klaster_entity_get (const char *name)
{
  const KlasterEntity *entity = klaster_entity_find (name);

  if (entity == NULL)
    g_error ("No entity is called %s", name);
  return entity;
}

int
klaster_entity_find_field (const KlasterEntity *entity, const char *name)
{
  g_return_val_if_fail (entity != NULL && name != NULL, -1);

  for (guint i = 0; i < entity->n_fields; i++)
    if (strcmp (entity->fields[i].name, name) == 0)
      return (int)i;
  return -1;
}

const KlasterField *
klaster_entity_get_field (const KlasterEntity *entity, const char *name)
{
  int index = klaster_entity_find_field (entity, name);

  return index < 0 ? NULL : &entity->fields[index];
}

const char *
klaster_group_get_label (KlasterGroup group)
{
  static const char *const labels[KLASTER_N_GROUPS] = {
    [KLASTER_GROUP_PLACES] = N_ ("Places"),         [KLASTER_GROUP_REPORTS] = N_ ("Reports"),
    [KLASTER_GROUP_INNOVATION] = N_ ("Innovation"), [KLASTER_GROUP_DECISIONS] = N_ ("Decisions"),
    [KLASTER_GROUP_KAWASAN] = N_ ("Kawasan"),       [KLASTER_GROUP_SECTOR] = N_ ("Other sectors"),
    [KLASTER_GROUP_OFFICE] = N_ ("Office"),
  };

  g_return_val_if_fail (group < KLASTER_N_GROUPS, "");
  return _ (labels[group]);
}

const char *
klaster_field_get_choice_label (const KlasterField *field, const char *key)
{
  for (const KlasterChoice *c = field->choices; c != NULL && c->key != NULL; c++)
    if (g_strcmp0 (c->key, key) == 0)
      return _ (c->label);
  return key;
}

gboolean
klaster_field_is_year (const KlasterField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);
  return field->type == KLASTER_FIELD_INTEGER && field->min == 2000 && field->max == 2099;
}
