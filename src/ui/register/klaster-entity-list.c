#include "klaster-entity-list.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-one-stop.h"

/* Width of the list, so that it grows with the text. */
#define NAME_CHARS 20

struct _KlasterEntityList
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkListBox *list;

  /* owned */
  KlasterSession *session;
  GPtrArray *entities; /* const KlasterEntity, in the order of the rows */
  GPtrArray *counts; /* GtkLabel of each row, borrowed */
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (KlasterEntityList, klaster_entity_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Attachments hold whole files: they are listed with the record they belong to, never all at once. */
static gboolean
is_listed (const KlasterEntity *entity)
{
  return !g_str_equal (entity->name, "attachment");
}

static void
find_entities (KlasterEntityList *self)
{
  guint n;
  const KlasterEntity *const *all = klaster_entities (&n);

  for (guint group = 0; group < KLASTER_N_GROUPS; group++)
    for (guint i = 0; i < n; i++)
      if (all[i]->group == group && is_listed (all[i]))
        g_ptr_array_add (self->entities, (gpointer)all[i]);
}

static const KlasterEntity *
get_entity (KlasterEntityList *self, GtkListBoxRow *row)
{
  return self->entities->pdata[gtk_list_box_row_get_index (row)];
}

/* Counts */

static gpointer
count_records (KlasterReader *reader, gpointer data, GError **error)
{
  GPtrArray *entities = data;
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < entities->len; i++)
    {
      gint64 n = klaster_reader_count (reader, entities->pdata[i], NULL, error);

      if (n < 0)
        {
          g_array_unref (counts);
          return NULL;
        }
      g_array_append_val (counts, n);
    }
  return counts;
}

static void
on_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterEntityList *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_ENTITY_LIST (user_data);
  g_clear_object (&self->counting);
  if (counts == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  for (guint i = 0; i < counts->len; i++)
    {
      gint64 n = g_array_index (counts, gint64, i);
      g_autofree char *text = klaster_format_integer (n);

      gtk_label_set_text (self->counts->pdata[i], n == 0 ? "" : text);
    }
}

static void
count (KlasterEntityList *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), count_records,
                           g_ptr_array_ref (self->entities), (GDestroyNotify)g_ptr_array_unref,
                           (GDestroyNotify)g_array_unref, self->counting, on_counted_cb, self);
}

/* Rows */

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  KlasterEntityList *self = user_data;
  const KlasterEntity *entity = get_entity (self, row);
  GtkWidget *header = NULL;

  if (before == NULL || get_entity (self, before)->group != entity->group)
    {
      header = gtk_label_new (klaster_group_get_label (entity->group));
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "register-group");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
add_row (KlasterEntityList *self, const KlasterEntity *entity)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (_ (entity->label));
  GtkWidget *n = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_widget_set_tooltip_text (name, entity->help != NULL ? _ (entity->help) : NULL);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (n, "dim-label");
  gtk_widget_add_css_class (n, "tabular");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), n);
  gtk_list_box_append (self->list, box);
  g_ptr_array_add (self->counts, n);
}

static void
on_row_selected_cb (KlasterEntityList *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, get_entity (self, row)->name);
}

/* Overrides */

static void
klaster_entity_list_dispose (GObject *object)
{
  KlasterEntityList *self = KLASTER_ENTITY_LIST (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_entity_list_parent_class)->dispose (object);
}

static void
klaster_entity_list_finalize (GObject *object)
{
  KlasterEntityList *self = KLASTER_ENTITY_LIST (object);

  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->counts);
  G_OBJECT_CLASS (klaster_entity_list_parent_class)->finalize (object);
}

static void
klaster_entity_list_class_init (KlasterEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_entity_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_entity_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_entity_list_init (KlasterEntityList *self)
{
  self->entities = g_ptr_array_new ();
  self->counts = g_ptr_array_new ();
  find_entities (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kinds of record"), -1);
  for (guint i = 0; i < self->entities->len; i++)
    add_row (self, self->entities->pdata[i]);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled),
                                 klaster_one_stop_new (GTK_WIDGET (self->list)));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

KlasterEntityList *
klaster_entity_list_new (KlasterSession *session)
{
  KlasterEntityList *self = g_object_new (KLASTER_TYPE_ENTITY_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  count (self);
  return self;
}

gboolean
klaster_entity_list_choose (KlasterEntityList *self, const char *entity)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      const KlasterEntity *candidate = self->entities->pdata[i];

      if (!g_str_equal (candidate->name, entity))
        continue;
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
      return TRUE;
    }
  return FALSE;
}
