#include "klaster-follow-up-list.h"

#include <string.h>

struct _KlasterFollowUpItem
{
  GObject parent_instance;

  KlasterFollowUps *digest; /* owned */
  const KlasterFollowUp *follow_up; /* borrowed from it */
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpItem, klaster_follow_up_item, G_TYPE_OBJECT)

struct _KlasterFollowUpList
{
  GObject parent_instance;

  KlasterFollowUpColumn column;
  KlasterFollowUps *digest; /* owned; NULL until shown */
  GArray *rows; /* guint: places in the digest */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KlasterFollowUpList,
                               klaster_follow_up_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- item */

static void
klaster_follow_up_item_finalize (GObject *object)
{
  g_clear_pointer (&KLASTER_FOLLOW_UP_ITEM (object)->digest, klaster_follow_ups_unref);
  G_OBJECT_CLASS (klaster_follow_up_item_parent_class)->finalize (object);
}

static void
klaster_follow_up_item_class_init (KlasterFollowUpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_follow_up_item_finalize;
}

static void
klaster_follow_up_item_init (KlasterFollowUpItem *self)
{
}

const KlasterFollowUp *
klaster_follow_up_item_get (KlasterFollowUpItem *self)
{
  return self->follow_up;
}

const GDate *
klaster_follow_up_item_get_today (KlasterFollowUpItem *self)
{
  return &self->digest->today;
}

/* ---- list model */

static const KlasterFollowUp *
get_follow_up (KlasterFollowUpList *self, guint position)
{
  return self->digest->items->pdata[g_array_index (self->rows, guint, position)];
}

static GType
get_item_type (GListModel *model)
{
  return KLASTER_TYPE_FOLLOW_UP_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return KLASTER_FOLLOW_UP_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  KlasterFollowUpList *self = KLASTER_FOLLOW_UP_LIST (model);
  KlasterFollowUpItem *item;

  if (position >= self->rows->len)
    return NULL;
  item = g_object_new (KLASTER_TYPE_FOLLOW_UP_ITEM, NULL);
  item->digest = klaster_follow_ups_ref (self->digest);
  item->follow_up = get_follow_up (self, position);
  return item;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
klaster_follow_up_list_finalize (GObject *object)
{
  KlasterFollowUpList *self = KLASTER_FOLLOW_UP_LIST (object);

  g_array_unref (self->rows);
  g_clear_pointer (&self->digest, klaster_follow_ups_unref);
  G_OBJECT_CLASS (klaster_follow_up_list_parent_class)->finalize (object);
}

static void
klaster_follow_up_list_class_init (KlasterFollowUpListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_follow_up_list_finalize;
}

static void
klaster_follow_up_list_init (KlasterFollowUpList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* Public functions */

KlasterFollowUpColumn
klaster_follow_up_get_column (const KlasterFollowUp *follow_up)
{
  if (!follow_up->open)
    return KLASTER_FOLLOW_UP_CLOSED;
  return strcmp (follow_up->state, "running") == 0 ? KLASTER_FOLLOW_UP_RUNNING
                                                   : KLASTER_FOLLOW_UP_OPEN;
}

KlasterFollowUpList *
klaster_follow_up_list_new (KlasterFollowUpColumn column)
{
  KlasterFollowUpList *self = g_object_new (KLASTER_TYPE_FOLLOW_UP_LIST, NULL);

  self->column = column;
  return self;
}

void
klaster_follow_up_list_show (KlasterFollowUpList *self,
                             KlasterFollowUps *digest,
                             const KlasterFollowUpFilter *filter)
{
  guint before = self->rows->len;
  KlasterFollowUps *old = self->digest;

  g_return_if_fail (KLASTER_IS_FOLLOW_UP_LIST (self));

  self->digest = klaster_follow_ups_ref (digest);
  g_clear_pointer (&old, klaster_follow_ups_unref);
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < digest->items->len; i++)
    {
      const KlasterFollowUp *follow_up = digest->items->pdata[i];

      if ((self->column == KLASTER_FOLLOW_UP_ANY
           || self->column == klaster_follow_up_get_column (follow_up))
          && klaster_follow_up_matches (follow_up, filter))
        g_array_append_val (self->rows, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->rows->len);
}

int
klaster_follow_up_list_find (KlasterFollowUpList *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (get_follow_up (self, i)->id, id) == 0)
      return (int)i;
  return -1;
}
