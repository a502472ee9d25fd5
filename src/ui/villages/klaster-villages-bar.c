/* The bar of the page Indeks Desa: year, kabupaten, class, search. */
#include <glib/gi18n.h>

#include "klaster-page-parts.h"
#include "klaster-villages-page-private.h"

/* ---- what is chosen */

const char *
klaster_villages_page_get_region (KlasterVillagesPage *self)
{
  guint at = gtk_drop_down_get_selected (self->regions);

  if (at == 0 || at > self->indices->kabupaten->len)
    return NULL;
  return ((const KlasterIndexRegion *)self->indices->kabupaten->pdata[at - 1])->code;
}

static GStrv
list_choices (KlasterVillagesPage *self)
{
  const char *const map[] = { _ ("Scores within the limits"), _ ("Classes as issued"), NULL };

  return self->view == VIEW_MAP
             ? g_strdupv ((char **)map)
             : klaster_villages_list_choices (self->view, self->edition->instrument);
}

/* ---- drop-downs */

static void
fill (KlasterVillagesPage *self, GtkDropDown *down, GStrv labels, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *)labels);

  self->filling = TRUE;
  gtk_drop_down_set_model (down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (down, selected);
  self->filling = FALSE;
}

void
klaster_villages_bar_fill_editions (KlasterVillagesPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  const GPtrArray *editions = self->indices->editions;
  guint selected = 0;

  for (guint i = editions->len; i > 0; i--)
    {
      g_strv_builder_add (builder, ((const KlasterIndexEdition *)editions->pdata[i - 1])->label);
      if (editions->pdata[i - 1] == self->edition)
        selected = editions->len - i;
    }
  labels = g_strv_builder_end (builder);
  fill (self, self->editions, labels, selected);
}

/* Earlier editions of the same instrument, newest first. (transfer container) */
static GPtrArray *
list_formers (KlasterVillagesPage *self)
{
  GPtrArray *formers = g_ptr_array_new ();
  const KlasterIndexEdition *at = self->edition;

  while ((at = klaster_village_indices_get_former (self->indices, at)) != NULL)
    g_ptr_array_add (formers, (gpointer)at);
  return formers;
}

void
klaster_villages_bar_fill_formers (KlasterVillagesPage *self)
{
  g_autoptr (GPtrArray) formers = list_formers (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < formers->len; i++)
    {
      /* Translators: a year that is compared with. */
      g_autofree char *label = g_strdup_printf (
          _ ("against %d"), ((const KlasterIndexEdition *)formers->pdata[i])->year);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);
  fill (self, self->formers, labels, 0);
  self->former = formers->len > 0 ? formers->pdata[0] : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->formers),
                          self->view == KLASTER_VILLAGES_MOVES && formers->len > 0);
}

void
klaster_villages_bar_fill_choices (KlasterVillagesPage *self)
{
  g_auto (GStrv) labels = list_choices (self);

  gtk_widget_set_visible (GTK_WIDGET (self->choices), labels != NULL);
  fill (self, self->choices, labels, 0);
}

void
klaster_villages_bar_fill_regions (KlasterVillagesPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  guint selected = gtk_drop_down_get_selected (self->regions);

  g_strv_builder_add (builder, _ ("All kabupaten"));
  for (guint i = 0; i < self->indices->kabupaten->len; i++)
    g_strv_builder_add (builder,
                        ((const KlasterIndexRegion *)self->indices->kabupaten->pdata[i])->name);
  labels = g_strv_builder_end (builder);
  fill (self, self->regions, labels, selected <= self->indices->kabupaten->len ? selected : 0);
}

/* ---- callbacks */

static void
on_edition_chosen_cb (KlasterVillagesPage *self)
{
  guint n = self->indices != NULL ? self->indices->editions->len : 0;
  guint at = gtk_drop_down_get_selected (self->editions);

  if (self->filling || at >= n)
    return;
  self->edition = self->indices->editions->pdata[n - 1 - at];
  klaster_villages_page_show_view (self, FALSE);
}

static void
on_former_chosen_cb (KlasterVillagesPage *self)
{
  g_autoptr (GPtrArray) formers = NULL;
  guint at = gtk_drop_down_get_selected (self->formers);

  if (self->filling || self->edition == NULL)
    return;
  formers = list_formers (self);
  if (at < formers->len)
    self->former = formers->pdata[at];
  klaster_villages_page_show_rows (self);
}

static void
on_region_chosen_cb (KlasterVillagesPage *self)
{
  if (self->filling || self->edition == NULL)
    return;
  g_clear_pointer (&self->chosen, g_free);
  klaster_villages_page_show_rows (self);
  klaster_villages_page_show_side (self);
}

/* ---- children */

static GtkDropDown *
add_down (KlasterVillagesPage *self, GtkBox *bar, const char *name, GCallback chosen)
{
  GtkWidget *down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, down);
  return GTK_DROP_DOWN (down);
}

GtkWidget *
klaster_villages_bar_create (KlasterVillagesPage *self)
{
  GtkBox *bar = klaster_page_bar_new (8);

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->editions
      = add_down (self, bar, _ ("Instrument and year"), G_CALLBACK (on_edition_chosen_cb));
  self->formers = add_down (self, bar, _ ("Year compared with"), G_CALLBACK (on_former_chosen_cb));
  self->regions = add_down (self, bar, _ ("Kabupaten"), G_CALLBACK (on_region_chosen_cb));
  self->choices = add_down (self, bar, _ ("Filter"), G_CALLBACK (klaster_villages_page_filter));
  self->search = klaster_page_search_new (_ ("Search village or code"));
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (klaster_villages_page_filter), self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->search);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "where");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 1);
  gtk_box_append (bar, self->count);
  return GTK_WIDGET (bar);
}
