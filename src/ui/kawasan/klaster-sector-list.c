#include "klaster-sector-list.h"

#include <glib/gi18n.h>

#include "klaster-one-stop.h"
#include "klaster-page-parts.h"

#define WIDTH 270

struct _KlasterSectorList
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkDropDown *producers;
  GtkListBox *rows;

  /* owned */
  KlasterSector *sector; /* NULL: not shown yet */

  gboolean filling; /* the rows and the filter are filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterSectorList, klaster_sector_list, GTK_TYPE_WIDGET)

enum
{
  DATASET_CHOSEN,
  PRODUCER_CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* ---- the filter */

static const char *
get_producer_label (const KlasterSectorSet *set)
{
  return *set->producer != '\0' ? set->producer : _ ("OPD not entered");
}

/* The chosen OPD, "" for datasets without one; NULL: all. */
static const char *
get_producer (KlasterSectorList *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->producers);
  const char *label = chosen != NULL ? gtk_string_object_get_string (chosen) : "";

  if (self->sector == NULL || gtk_drop_down_get_selected (self->producers) == 0)
    return NULL;
  for (guint i = 0; i < self->sector->sets->len; i++)
    {
      const KlasterSectorSet *set = self->sector->sets->pdata[i];

      if (g_str_equal (get_producer_label (set), label))
        return set->producer;
    }
  return NULL;
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  KlasterSectorList *self = user_data;
  const KlasterSectorSet *set = self->sector->sets->pdata[gtk_list_box_row_get_index (row)];
  const char *producer = get_producer (self);

  return producer == NULL || g_str_equal (set->producer, producer);
}

/* ---- the rows */

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row (const KlasterSectorSet *set)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = klaster_format_integer (set->n_values);
  g_autofree char *count
      = g_strdup_printf (ngettext ("%s figure", "%s figures", set->n_values), number);
  g_autofree char *below = g_strdup_printf ("%s · %s", set->level_label, count);

  gtk_box_append (GTK_BOX (box), create_label (set->title, "name"));
  gtk_box_append (GTK_BOX (box), create_label (below, "where"));
  return box;
}

/* The OPD stands once above its datasets. */
static void
on_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  KlasterSectorList *self = user_data;
  const KlasterSectorSet *set = self->sector->sets->pdata[gtk_list_box_row_get_index (row)];
  const KlasterSectorSet *former
      = before != NULL ? self->sector->sets->pdata[gtk_list_box_row_get_index (before)] : NULL;
  gboolean first = former == NULL || g_strcmp0 (former->producer, set->producer) != 0;

  gtk_list_box_row_set_header (row, first ? create_label (get_producer_label (set), "heading-row")
                                          : NULL);
}

/* The same rows would be made again: the list keeps its focus. */
static gboolean
has_same_rows (const KlasterSector *a, const KlasterSector *b)
{
  if (a == NULL || a->sets->len != b->sets->len)
    return FALSE;
  for (guint i = 0; i < a->sets->len; i++)
    {
      const KlasterSectorSet *x = a->sets->pdata[i], *y = b->sets->pdata[i];

      if (!g_str_equal (x->id, y->id) || !g_str_equal (x->title, y->title)
          || !g_str_equal (x->producer, y->producer) || x->n_values != y->n_values)
        return FALSE;
    }
  return TRUE;
}

/* The sets are in the order of their OPD. A dataset that is shown is never filtered out. */
static void
fill_producers (KlasterSectorList *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const KlasterSectorSet *chosen = self->sector->sets->pdata[self->sector->chosen];
  const char *producer;

  for (guint i = 0; i < self->sector->sets->len; i++)
    {
      const char *name = get_producer_label (self->sector->sets->pdata[i]);

      if (names->len == 0 || !g_str_equal (names->pdata[names->len - 1], name))
        g_ptr_array_add (names, (gpointer)name);
    }
  klaster_page_fill_filter (self->producers, _ ("All OPD"), names);
  producer = get_producer (self);
  if (producer != NULL && !g_str_equal (producer, chosen->producer))
    gtk_drop_down_set_selected (self->producers, 0);
}

static void
fill_rows (KlasterSectorList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < self->sector->sets->len; i++)
    gtk_list_box_append (self->rows, create_row (self->sector->sets->pdata[i]));
}

/* ---- callbacks */

static void
on_row_selected_cb (KlasterSectorList *self, GtkListBoxRow *row)
{
  if (!self->filling && row != NULL)
    g_signal_emit (self, signals[DATASET_CHOSEN], 0, (guint)gtk_list_box_row_get_index (row));
}

static void
on_producer_selected_cb (KlasterSectorList *self)
{
  if (self->filling || self->sector == NULL)
    return;
  gtk_list_box_invalidate_filter (self->rows);
  gtk_list_box_invalidate_headers (self->rows);
  g_signal_emit (self, signals[PRODUCER_CHOSEN], 0);
}

/* ---- children */

static void
create_producers (KlasterSectorList *self)
{
  const char *const labels[] = { _ ("All OPD"), NULL };

  self->producers = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (labels));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->producers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("OPD"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->producers), "list-filter");
  g_signal_connect_object (self->producers, "notify::selected",
                           G_CALLBACK (on_producer_selected_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_rows (KlasterSectorList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_filter_func (self->rows, is_wanted, self, NULL);
  gtk_list_box_set_header_func (self->rows, on_header_cb, self, NULL);
  g_signal_connect_object (self->rows, "row-selected", G_CALLBACK (on_row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 klaster_one_stop_new (GTK_WIDGET (self->rows)));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "places");
  return scrolled;
}

/* ---- overrides */

static void
klaster_sector_list_dispose (GObject *object)
{
  KlasterSectorList *self = KLASTER_SECTOR_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->sector, klaster_sector_unref);
  G_OBJECT_CLASS (klaster_sector_list_parent_class)->dispose (object);
}

static void
klaster_sector_list_class_init (KlasterSectorListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_sector_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[DATASET_CHOSEN]
      = g_signal_new ("dataset-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PRODUCER_CHOSEN] = g_signal_new ("producer-chosen", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_sector_list_init (KlasterSectorList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  create_producers (self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->producers));
  gtk_box_append (GTK_BOX (self->box), create_rows (self));
  gtk_widget_set_size_request (self->box, WIDTH, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

/* Public functions */

KlasterSectorList *
klaster_sector_list_new (void)
{
  return g_object_new (KLASTER_TYPE_SECTOR_LIST, NULL);
}

void
klaster_sector_list_show (KlasterSectorList *self, KlasterSector *sector)
{
  gboolean same;

  g_return_if_fail (KLASTER_IS_SECTOR_LIST (self));
  g_return_if_fail (sector->chosen >= 0);

  same = has_same_rows (self->sector, sector);
  klaster_sector_ref (sector);
  g_clear_pointer (&self->sector, klaster_sector_unref);
  self->sector = sector;
  self->filling = TRUE;
  fill_producers (self);
  if (same)
    gtk_list_box_invalidate_filter (self->rows);
  else
    fill_rows (self);
  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, sector->chosen));
  self->filling = FALSE;
}

const char *
klaster_sector_list_get_producer (KlasterSectorList *self)
{
  g_return_val_if_fail (KLASTER_IS_SECTOR_LIST (self), NULL);

  return get_producer (self);
}
