/* Last changes of a site: the journal of the site record and of what belongs to it, newest first.
 *
 * The journal is asked record by record; a site has some dozens of them, each found by an index.
 * What was saved together is one line, however many records it touched.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-site-private.h"

#define MAX_LINES 10
/* Labels told in one line; more are said by "…". */
#define MAX_LABELS 3

typedef struct
{
  gint64 number; /* of the change */
  KlasterChangeLine *line;
  GPtrArray *labels; /* static texts, each once */
} ChangeGroup;

typedef struct
{
  KlasterReader *reader;
  GHashTable *groups; /* number -> ChangeGroup */
} Basket;

static void
group_free (ChangeGroup *group)
{
  g_clear_pointer (&group->line, klaster_change_line_free);
  g_ptr_array_unref (group->labels);
  g_free (group);
}

static ChangeGroup *
make_group (Basket *basket,
            const KlasterEntity *entity,
            const char *id,
            const KlasterHistoryLine *from)
{
  ChangeGroup *group = g_new0 (ChangeGroup, 1);

  group->number = from->change->number;
  group->labels = g_ptr_array_new ();
  group->line = g_new0 (KlasterChangeLine, 1);
  group->line->link.entity = entity->name;
  group->line->link.id = g_strdup (id);
  group->line->link.field = from->field != NULL ? from->field->name : NULL;
  group->line->time = g_strdup (from->change->time);
  group->line->officer = g_strdup (from->change->officer != NULL ? from->change->officer : "");
  group->line->summary = g_strdup (from->change->summary != NULL ? from->change->summary : "");
  g_hash_table_insert (basket->groups, &group->number, group);
  return group;
}

static void
add_line (Basket *basket,
          const KlasterEntity *entity,
          const char *id,
          const KlasterHistoryLine *from)
{
  ChangeGroup *group = g_hash_table_lookup (basket->groups, &from->change->number);
  const char *label = from->field != NULL ? _ (from->field->label) : _ (entity->label);

  if (group == NULL)
    group = make_group (basket, entity, id, from);
  if (!g_ptr_array_find (group->labels, label, NULL))
    g_ptr_array_add (group->labels, (gpointer)label);
  if (group->labels->len > 1)
    group->line->link.field = NULL;
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

/* Reports with their figures. */
static gboolean
add_reports (Basket *basket,
             const KlasterSiteDigest *self,
             const KlasterProgramme *programme,
             GError **error)
{
  for (guint i = 0; i < self->n_periods; i++)
    {
      const char *report = self->cells[i].report;
      GPtrArray *values = report != NULL ? g_hash_table_lookup (programme->values, report) : NULL;

      if (!add_record (basket, "report", report, error))
        return FALSE;
      for (guint v = 0; values != NULL && v < values->len; v++)
        if (!add_record (basket, "report_value", klaster_record_get_id (values->pdata[v]), error))
          return FALSE;
    }
  return TRUE;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const ChangeGroup *x = *(ChangeGroup *const *)a;
  const ChangeGroup *y = *(ChangeGroup *const *)b;

  return x->number > y->number ? -1 : x->number < y->number;
}

static char *
join_labels (const ChangeGroup *group)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < group->labels->len && i < MAX_LABELS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (char *)group->labels->pdata[i]);
  if (group->labels->len > MAX_LABELS)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static void
take_newest (KlasterSiteDigest *self, GHashTable *groups)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    g_ptr_array_add (sorted, group);
  g_ptr_array_sort (sorted, compare_groups);
  for (guint i = 0; i < sorted->len && i < MAX_LINES; i++)
    {
      ChangeGroup *newest = sorted->pdata[i];

      newest->line->what = join_labels (newest);
      g_ptr_array_add (self->changes, g_steal_pointer (&newest->line));
    }
}

gboolean
klaster_site_digest_add_changes (KlasterSiteDigest *self,
                                 KlasterProgramme *programme,
                                 GError **error)
{
  g_autoptr (GHashTable) groups
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify)group_free);
  Basket basket = { .reader = programme->reader, .groups = groups };

  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_change_line_free);
  if (!add_record (&basket, "site", self->site, error)
      || !add_record (&basket, "village_profile", self->profile, error)
      || !add_record (&basket, "village_index", self->index != NULL ? self->index->record : NULL,
                      error)
      || !add_reports (&basket, self, programme, error) || !add_registers (&basket, self, error))
    return FALSE;
  take_newest (self, groups);
  return TRUE;
}
