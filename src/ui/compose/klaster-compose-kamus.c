/* "Kamus data": what is asked and kept, in what unit and with what answers. The first chapters come from the store
 * (indicators, datasets of other sectors), the rest from the descriptions of the entities. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-compose-document-private.h"

static const char *
get_type_label (KlasterFieldType type)
{
  static const char *const labels[] = {
    [KLASTER_FIELD_TEXT] = N_ ("text"),
    [KLASTER_FIELD_LONG_TEXT] = N_ ("paragraphs"),
    [KLASTER_FIELD_INTEGER] = N_ ("whole number"),
    [KLASTER_FIELD_DECIMAL] = N_ ("number"),
    [KLASTER_FIELD_MONEY] = N_ ("whole rupiah"),
    [KLASTER_FIELD_BOOLEAN] = N_ ("yes or no"),
    [KLASTER_FIELD_DATE] = N_ ("date"),
    [KLASTER_FIELD_TIME] = N_ ("moment"),
    [KLASTER_FIELD_PERIOD] = N_ ("period of two months"),
    [KLASTER_FIELD_CHOICE] = N_ ("choice"),
    [KLASTER_FIELD_REGION] = N_ ("code of a region"),
    [KLASTER_FIELD_REFERENCE] = N_ ("record"),
    [KLASTER_FIELD_FILE] = N_ ("file"),
  };

  return _ (labels[type]);
}

/* "number (ha)" */
static char *
dup_type (const KlasterField *field)
{
  if (field->unit == NULL || *field->unit == '\0')
    return g_strdup (get_type_label (field->type));
  return g_strdup_printf ("%s (%s)", get_type_label (field->type), _ (field->unit));
}

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ". ");
  g_string_append (text, part);
}

static char *
dup_choices (const KlasterField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const KlasterChoice *choice = field->choices; choice != NULL && choice->key != NULL;
       choice++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", _ (choice->label));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_limits (const KlasterField *field)
{
  gboolean number = field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
                    || field->type == KLASTER_FIELD_MONEY;
  int decimals = field->min == floor (field->min) && field->max == floor (field->max) ? 0 : 2;
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (!number || (field->min == 0 && field->max == 0) || field->max >= 1e12)
    return NULL;
  if (klaster_field_is_year (field))
    return g_strdup_printf (_ ("%s to %s"), "2000", "2099");
  least = klaster_format_number (field->min, decimals);
  most = klaster_format_number (field->max, decimals);
  return g_strdup_printf (_ ("%s to %s"), least, most);
}

/* What may stand there, what it is for, and what else must be known of it. */
static char *
dup_meaning (const KlasterField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *choices = dup_choices (field);
  g_autofree char *limits = dup_limits (field);

  append (text, choices);
  append (text, limits);
  if (field->target != NULL)
    append (text, _ (klaster_entity_get (field->target)->label));
  if (field->help != NULL)
    append (text, _ (field->help));
  if (field->flags & KLASTER_FIELD_REQUIRED)
    append (text, _ ("must be filled in"));
  if (field->flags & KLASTER_FIELD_PERSONAL)
    append (text, _ ("personal, left out of public files"));
  if (field->flags & KLASTER_FIELD_BLANKS)
    append (text, _ ("a blank says which kind it is"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_entity (KlasterComposer *self, const KlasterEntity *entity)
{
  const char *const heads[] = { _ ("Field"), _ ("Column"), _ ("Type"), _ ("Meaning"), NULL };
  static const double weights[] = { 2.6, 2.3, 2, 5 };
  g_autofree char *title = g_strdup_printf ("%s (%s)", _ (entity->label), entity->name);

  klaster_document_add_heading (self->document, 3, title);
  if (entity->help != NULL)
    klaster_document_add_note (self->document, _ (entity->help));
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      g_autofree char *type = dup_type (field);
      g_autofree char *meaning = dup_meaning (field);

      klaster_document_add_row (self->document,
                                (const char *const[]){ _ (field->label), field->name, type,
                                                       klaster_paper_or_null (meaning), NULL });
    }
}

static void
add_entities (KlasterComposer *self)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (KlasterGroup group = 0; group < KLASTER_N_GROUPS; group++)
    {
      klaster_composer_add_part (self, klaster_group_get_label (group));
      for (guint i = 0; i < n; i++)
        if (entities[i]->group == group)
          add_entity (self, entities[i]);
    }
}

/* The records of ENTITY as a table of FIELDS; NOTHING where there is none. */
static gboolean
add_records (KlasterComposer *self,
             const char *name,
             const char *const *fields,
             const char *align,
             const double *weights,
             const char *nothing,
             GError **error)
{
  const KlasterEntity *entity = klaster_entity_get (name);
  g_autoptr (GPtrArray) records = klaster_reader_list (self->reader, entity, NULL, NULL, error);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  if (records == NULL)
    return FALSE;
  klaster_composer_add_part (self, _ (entity->label));
  if (records->len == 0)
    {
      klaster_document_add_note (self->document, nothing);
      return TRUE;
    }
  for (guint f = 0; fields[f] != NULL; f++)
    g_ptr_array_add (heads, (gpointer)_ (klaster_entity_get_field (entity, fields[f])->label));
  g_ptr_array_add (heads, NULL);
  klaster_document_begin_table (self->document, (const char *const *)heads->pdata, align, weights);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (guint f = 0; fields[f] != NULL; f++)
        g_ptr_array_add (cells, klaster_reader_format (
                                    self->reader, klaster_entity_get_field (entity, fields[f]),
                                    klaster_record_get (records->pdata[i], fields[f])));
      g_ptr_array_add (cells, NULL);
      klaster_document_add_row (self->document, (const char *const *)cells->pdata);
    }
  return TRUE;
}

/* Public functions */

gboolean
klaster_compose_kamus (KlasterComposer *self, GError **error)
{
  static const char *const indicator[]
      = { "code", "label", "unit", "type", "direction", "applies_to", "help", NULL };
  static const double indicator_weights[] = { 2, 3.4, 1.3, 1.4, 2, 2, 3.6 };
  static const char *const dataset[]
      = { "title", "producer", "concept", "definition", "unit", "level", "source", NULL };
  static const double dataset_weights[] = { 3, 1.8, 2.2, 3.4, 1.2, 1.5, 2.6 };
  guint n;
  g_autofree char *lead = NULL;

  klaster_entities (&n);
  klaster_composer_begin (self, _ ("Data dictionary"), _ ("Klaster Inovasi Desa · Satu Data"));
  lead = g_strdup_printf (
      ngettext ("The store keeps %u kind of record; each field is described by its meaning, type "
                "and unit.",
                "The store keeps %u kinds of record; each field is described by its meaning, type "
                "and unit.",
                n),
      n);
  klaster_document_add_lead (self->document, lead);
  if (!add_records (self, "indicator", indicator, "lllllll", indicator_weights,
                    _ ("No indicator is defined yet; what the reports ask would stand here."),
                    error)
      || !add_records (self, "dataset", dataset, "lllllll", dataset_weights,
                       _ ("No dataset of another sector is entered yet; it would stand here."),
                       error))
    return FALSE;
  add_entities (self);
  return TRUE;
}
