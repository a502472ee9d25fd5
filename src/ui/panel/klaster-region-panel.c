#include "klaster-region-panel.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-panel-parts.h"

static void
fact_free (KlasterRegionFact *fact)
{
  g_free (fact->name);
  g_free (fact->value);
  g_free (fact->link.id);
  g_free (fact);
}

/* INDEX: id of the village_index whose score this is, or NULL. */
static void
take_fact (KlasterRegionFacts *facts, const char *name, char *value, const char *index)
{
  KlasterRegionFact *fact = g_new0 (KlasterRegionFact, 1);

  fact->name = g_strdup (name);
  fact->value = value;
  if (index != NULL)
    fact->link
        = (KlasterLink){ .entity = "village_index", .id = g_strdup (index), .field = "score" };
  g_ptr_array_add (facts->facts, fact);
}

static gboolean
add_indices (KlasterRegionFacts *facts, KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "village", facts->code }, { NULL, NULL } };
  const KlasterEntity *entity = klaster_entity_get ("village_index");
  g_autoptr (GPtrArray) indices = klaster_reader_list (reader, entity, matches, "year DESC", error);

  if (indices == NULL)
    return FALSE;
  for (guint i = 0; i < indices->len; i++)
    {
      const KlasterRecord *index = indices->pdata[i];
      g_autofree char *instrument
          = klaster_field_format (klaster_entity_get_field (entity, "instrument"),
                                  klaster_record_get (index, "instrument"));
      g_autofree char *score = klaster_field_format (klaster_entity_get_field (entity, "score"),
                                                     klaster_record_get (index, "score"));
      g_autofree char *status = klaster_field_format (klaster_entity_get_field (entity, "status"),
                                                      klaster_record_get (index, "status"));
      g_autofree char *name = g_strdup_printf ("%s %d", instrument,
                                               (int)klaster_record_get_integer (index, "year", 0));

      take_fact (facts, name, g_strdup_printf ("%s · %s", score, status),
                 klaster_record_get_id (index));
    }
  return TRUE;
}

static gboolean
add_official (KlasterRegionFacts *facts,
              KlasterReader *reader,
              const char *entity_name,
              GError **error)
{
  const KlasterEntity *entity = klaster_entity_get (entity_name);
  g_autoptr (KlasterRecord) record = klaster_reader_get (reader, entity, facts->code, error);

  if (record == NULL)
    return FALSE;
  take_fact (facts, _ ("Code"), g_strdup (facts->code), NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      const KlasterValue *value = klaster_record_get_at (record, i);
      g_autofree char *text = klaster_reader_format (reader, field, value);

      if (strcmp (field->name, "name") == 0 || strcmp (field->name, "code") == 0
          || klaster_value_is_blank (value))
        continue;
      take_fact (facts, _ (field->label),
                 field->unit != NULL && *_ (field->unit) != '\0'
                     ? g_strdup_printf ("%s %s", text, _ (field->unit))
                     : g_strdup (text),
                 NULL);
    }
  return TRUE;
}

/* CODE is REGION, within it or around it. */
static gboolean
touches (const char *code, const char *region)
{
  return code != NULL && (g_str_has_prefix (code, region) || g_str_has_prefix (region, code));
}

static gboolean
has_member (const KlasterKawasanPlace *kawasan, const char *region)
{
  for (guint i = 0; i < kawasan->members->len; i++)
    if (touches (((const KlasterKawasanMember *)kawasan->members->pdata[i])->region, region))
      return TRUE;
  /* Of one whose members are not known only the kabupaten is. */
  return kawasan->members->len == 0 && g_strcmp0 (kawasan->kabupaten, region) == 0;
}

/* The sites and kawasan here, each a way to its panel. */
static void
add_places (GtkBox *box, KlasterSession *session, const KlasterRegionFacts *facts)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Sites and kawasan here"));
  guint n = 0;

  for (guint i = 0; i < facts->places->sites->len; i++)
    {
      const KlasterSitePlace *site = facts->places->sites->pdata[i];
      const char *code = site->village != NULL ? site->village : site->kabupaten;

      if (site->site == NULL || !g_str_has_prefix (code, facts->code))
        continue;
      gtk_box_append (section,
                      klaster_panel_create_place_row (session, site->title, site->state_text,
                                                      KLASTER_PLACE_SITE, site->site));
      n++;
    }
  for (guint i = 0; i < facts->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *kawasan = facts->places->kawasan->pdata[i];

      if (!has_member (kawasan, facts->code))
        continue;
      gtk_box_append (section,
                      klaster_panel_create_place_row (session, kawasan->name, kawasan->kind_label,
                                                      KLASTER_PLACE_KAWASAN, kawasan->id));
      n++;
    }
  if (n == 0)
    klaster_panel_add_text (section, _ ("No site and no kawasan lies here."), "missing");
}

/* Public functions */

KlasterRegionFacts *
klaster_region_facts_build (KlasterReader *reader, const char *code, GError **error)
{
  KlasterRegionFacts *facts = g_new0 (KlasterRegionFacts, 1);
  KlasterLevel level = klaster_region_code_get_level (code);
  const char *entity = level == KLASTER_LEVEL_VILLAGE     ? "village"
                       : level == KLASTER_LEVEL_KECAMATAN ? "kecamatan"
                                                          : "kabupaten";

  facts->code = g_strdup (code);
  facts->facts = g_ptr_array_new_with_free_func ((GDestroyNotify)fact_free);
  facts->title = klaster_reader_dup_region_name (reader, code);
  facts->full_name = klaster_reader_dup_region_full_name (reader, code);
  facts->places = klaster_places_build (reader, NULL, error);
  if (facts->places != NULL && add_official (facts, reader, entity, error)
      && (level != KLASTER_LEVEL_VILLAGE || add_indices (facts, reader, error)))
    return facts;
  klaster_region_facts_free (facts);
  return NULL;
}

void
klaster_region_facts_free (KlasterRegionFacts *self)
{
  g_ptr_array_unref (self->facts);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_free (self->code);
  g_free (self->title);
  g_free (self->full_name);
  g_free (self);
}

GtkWidget *
klaster_region_panel_create (KlasterSession *session, const KlasterRegionFacts *facts)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  GtkBox *section;

  klaster_panel_add_text (box, facts->title, "title-1");
  klaster_panel_add_text (box, facts->full_name, "kind");
  section = klaster_panel_add_section (box, _ ("Official data"));
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const KlasterRegionFact *fact = facts->facts->pdata[i];

      klaster_panel_add_fact (section, session, fact->name, fact->value, &fact->link);
    }
  if (klaster_region_code_get_level (facts->code) == KLASTER_LEVEL_VILLAGE)
    gtk_box_append (section,
                    klaster_panel_create_add_button (session, _ ("Enter an index"), "village_index",
                                                     "village", facts->code));
  add_places (box, session, facts);
  return GTK_WIDGET (box);
}
