/* Kawasan for the list of places: members and the furthest stage of each. */
#include <glib/gi18n.h>

#include "klaster-kawasan-private.h"

static void
member_free (KlasterKawasanMember *self)
{
  g_free (self->region);
  g_free (self->name);
  g_free (self->state);
  g_free (self);
}

void
klaster_kawasan_place_free (KlasterKawasanPlace *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->theme);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_ptr_array_unref (self->members);
  g_free (self->stage);
  g_free (self->stage_text);
  g_free (self);
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const KlasterKawasanMember *x = *(KlasterKawasanMember *const *)a;
  const KlasterKawasanMember *y = *(KlasterKawasanMember *const *)b;

  return g_strcmp0 (x->region, y->region);
}

GPtrArray *
klaster_kawasan_members (KlasterProgramme *programme, GPtrArray *records)
{
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify)member_free);

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *state = klaster_record_get_text (record, "state");
      KlasterKawasanMember *member;

      if (g_strcmp0 (state, "left") == 0)
        continue;
      member = g_new0 (KlasterKawasanMember, 1);
      member->region = klaster_dup_text_or_empty (record, "region");
      member->name = g_strdup (klaster_programme_get_region_name (programme, member->region));
      member->state = g_strdup (state);
      member->confirmed = klaster_record_get_boolean (record, "confirmed");
      g_ptr_array_add (members, member);
    }
  g_ptr_array_sort (members, compare_members);
  return members;
}

/* Keys of the stages rise like their order: 1a, 1b ... 4. */
static void
choose_stage (KlasterKawasanPlace *place, GPtrArray *stages)
{
  for (guint i = 0; i < stages->len; i++)
    {
      KlasterRecord *record = stages->pdata[i];
      const char *key = klaster_record_get_text (record, "stage");

      if (klaster_record_has (record, "done") && klaster_record_has (record, "document_number")
          && (place->stage == NULL || g_strcmp0 (key, place->stage) > 0))
        {
          g_free (place->stage);
          place->stage = g_strdup (key);
        }
    }
  if (place->stage == NULL)
    place->stage_text
        = g_strdup (stages->len > 0 ? _ ("no stage closed yet") : _ ("no stage recorded yet"));
  else
    place->stage_text = g_strdup (klaster_field_get_choice_label (
        klaster_entity_get_field (klaster_entity_get ("kawasan_stage"), "stage"), place->stage));
}

static KlasterKawasanPlace *
make_place (KlasterProgramme *programme,
            KlasterRecord *record,
            GHashTable *members,
            GHashTable *stages)
{
  KlasterKawasanPlace *place = g_new0 (KlasterKawasanPlace, 1);

  place->id = g_strdup (klaster_record_get_id (record));
  place->name = klaster_dup_text_or_empty (record, "name");
  place->theme = klaster_dup_text_or_empty (record, "theme");
  place->kind = klaster_dup_text_or_empty (record, "kind");
  place->kind_label = klaster_dup_choice (record, "kind", "–");
  place->kabupaten = klaster_dup_text_or_empty (record, "kabupaten");
  place->kabupaten_name
      = g_strdup (klaster_programme_get_region_name (programme, place->kabupaten));
  place->members = klaster_kawasan_members (programme, klaster_group_get (members, place->id));
  choose_stage (place, klaster_group_get (stages, place->id));
  return place;
}

int
klaster_kawasan_rank_kind (const char *kind)
{
  return g_strcmp0 (kind, "kpp") == 0 ? 0 : g_strcmp0 (kind, "pendampingan") == 0 ? 1 : 2;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const KlasterKawasanPlace *x = *(KlasterKawasanPlace *const *)a;
  const KlasterKawasanPlace *y = *(KlasterKawasanPlace *const *)b;
  int order = klaster_kawasan_rank_kind (x->kind) - klaster_kawasan_rank_kind (y->kind);

  if (order == 0)
    order = g_strcmp0 (x->kabupaten, y->kabupaten);
  return order != 0 ? order : g_strcmp0 (x->name, y->name);
}

gboolean
klaster_kawasan_list (KlasterProgramme *programme, GPtrArray *places, GError **error)
{
  KlasterReader *reader = programme->reader;
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), NULL, NULL, error);
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) stages = NULL;
  g_autoptr (GHashTable) members_of = NULL;
  g_autoptr (GHashTable) stages_of = NULL;

  if (records == NULL)
    return FALSE;
  members
      = klaster_reader_list (reader, klaster_entity_get ("kawasan_member"), NULL, "region", error);
  if (members == NULL)
    return FALSE;
  stages = klaster_reader_list (reader, klaster_entity_get ("kawasan_stage"), NULL, "stage", error);
  if (stages == NULL)
    return FALSE;
  members_of = klaster_group_records (members, "kawasan");
  stages_of = klaster_group_records (stages, "kawasan");
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (places, make_place (programme, records->pdata[i], members_of, stages_of));
  g_ptr_array_sort (places, compare_places);
  return TRUE;
}
