/* Last changes of a site: the journal of the site record and of what belongs to it, newest first.
 *
 * The journal is asked record by record; a site has some dozens of them, each found by an index.
 */
#include <glib/gi18n.h>

#include "klaster-site-private.h"

#define MAX_LINES 10

typedef struct
{
  gint64 number; /* of the change */
  KlasterChangeLine *line;
} NumberedLine;

typedef struct
{
  KlasterReader *reader;
  GArray *lines; /* NumberedLine */
} Basket;

static void
add_line (Basket *basket,
          const KlasterEntity *entity,
          const char *id,
          const KlasterHistoryLine *from)
{
  NumberedLine *last = basket->lines->len > 0
                           ? &g_array_index (basket->lines, NumberedLine, basket->lines->len - 1)
                           : NULL;
  const char *what = from->field != NULL ? _ (from->field->label) : _ (entity->label);
  NumberedLine line = { .number = from->change->number };

  /* Several fields of one record changed at once are one line. */
  if (last != NULL && last->number == line.number && g_str_equal (last->line->link.id, id))
    {
      char *both = g_strdup_printf ("%s, %s", last->line->what, what);

      g_free (last->line->what);
      last->line->what = both;
      return;
    }
  line.line = g_new0 (KlasterChangeLine, 1);
  line.line->link.entity = entity->name;
  line.line->link.id = g_strdup (id);
  line.line->link.field = from->field != NULL ? from->field->name : NULL;
  line.line->time = g_strdup (from->change->time);
  line.line->officer = g_strdup (from->change->officer != NULL ? from->change->officer : "");
  line.line->summary = g_strdup (from->change->summary != NULL ? from->change->summary : "");
  line.line->what = g_strdup (what);
  g_array_append_val (basket->lines, line);
}

static gboolean
add_record (Basket *basket, const char *entity_name, const char *id, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get (entity_name);
  g_autoptr (GPtrArray) lines = NULL;

  if (id == NULL)
    return TRUE;
  lines = klaster_reader_history (basket->reader, entity, id, NULL, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    add_line (basket, entity, id, lines->pdata[i]);
  return TRUE;
}

static gboolean
add_rights (Basket *basket, GPtrArray *rights, GError **error)
{
  for (guint i = 0; i < rights->len; i++)
    {
      const KlasterSiteRight *right = rights->pdata[i];

      if (!add_record (basket, right->link.entity, right->link.id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_products (Basket *basket, const KlasterSiteDigest *self, GError **error)
{
  for (guint i = 0; i < self->products->len; i++)
    {
      const KlasterSiteProduct *product = self->products->pdata[i];

      if (!add_record (basket, "product", product->id, error)
          || !add_rights (basket, product->rights, error)
          || !add_rights (basket, product->permits, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_registers (Basket *basket, const KlasterSiteDigest *self, GError **error)
{
  for (guint i = 0; i < self->innovations->len; i++)
    if (!add_record (basket, "innovation",
                     ((const KlasterSiteInnovation *)self->innovations->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < self->supports->len; i++)
    if (!add_record (basket, "partner_support",
                     ((const KlasterSiteSupport *)self->supports->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < self->assistance->len; i++)
    if (!add_record (basket, "assistance",
                     ((const KlasterSiteAssistance *)self->assistance->pdata[i])->id, error))
      return FALSE;
  return add_products (basket, self, error) && add_rights (basket, self->rights, error);
}

/* Figures are entered in report_value records; those of a report changed last tell enough. */
static gboolean
add_reports (Basket *basket,
             const KlasterSiteDigest *self,
             const KlasterProgramme *programme,
             GError **error)
{
  const char *newest = NULL;
  GPtrArray *values;

  for (guint i = 0; i < self->n_periods; i++)
    {
      if (!add_record (basket, "report", self->cells[i].report, error))
        return FALSE;
      newest = self->cells[i].report != NULL ? self->cells[i].report : newest;
    }
  values = newest != NULL ? g_hash_table_lookup (programme->values, newest) : NULL;
  for (guint i = 0; values != NULL && i < values->len; i++)
    if (!add_record (basket, "report_value", klaster_record_get_id (values->pdata[i]), error))
      return FALSE;
  return TRUE;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const NumberedLine *x = a, *y = b;

  if (x->number != y->number)
    return x->number > y->number ? -1 : 1;
  return g_strcmp0 (x->line->link.id, y->line->link.id);
}

gboolean
klaster_site_digest_add_changes (KlasterSiteDigest *self,
                                 KlasterProgramme *programme,
                                 GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (NumberedLine));
  Basket basket = { .reader = programme->reader, .lines = lines };
  gboolean ok = add_record (&basket, "site", self->site, error)
                && add_record (&basket, "village_profile", self->profile, error)
                && add_record (&basket, "village_index",
                               self->index != NULL ? self->index->record : NULL, error)
                && add_reports (&basket, self, programme, error)
                && add_registers (&basket, self, error);

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_change_line_free);
  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      KlasterChangeLine *line = g_array_index (lines, NumberedLine, i).line;

      if (i < MAX_LINES)
        g_ptr_array_add (self->changes, line);
      else
        klaster_change_line_free (line);
    }
  return ok;
}
