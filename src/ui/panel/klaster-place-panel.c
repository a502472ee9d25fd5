#include "klaster-place-panel.h"

#include <glib/gi18n.h>

#include "klaster-cluster-panel.h"
#include "klaster-kawasan-panel.h"
#include "klaster-region-panel.h"
#include "klaster-site-panel.h"

struct _KlasterPlacePanel
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable; /* of the load under way, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterPlacePanel, klaster_place_panel, GTK_TYPE_WIDGET)

/* What a load needs on the store's thread. */
typedef struct
{
  KlasterPlaceKind kind;
  char *id;
  char *indicator;
  KlasterPeriod period;
  KlasterPeriod former; /* year 0: nothing is compared */
} Wish;

/* What it finds. */
typedef struct
{
  KlasterPlaceKind kind;
  gpointer digest; /* of the kind */
  KlasterComparison *comparison; /* or NULL */
} Found;

static void
wish_free (Wish *wish)
{
  g_free (wish->id);
  g_free (wish->indicator);
  g_free (wish);
}

static void
found_free (Found *found)
{
  static const GDestroyNotify frees[] = {
    [KLASTER_PLACE_NONE] = (GDestroyNotify)klaster_cluster_facts_free,
    [KLASTER_PLACE_SITE] = (GDestroyNotify)klaster_site_digest_unref,
    [KLASTER_PLACE_KAWASAN] = (GDestroyNotify)klaster_kawasan_digest_unref,
    [KLASTER_PLACE_REGION] = (GDestroyNotify)klaster_region_facts_free,
  };

  if (found->digest != NULL)
    frees[found->kind](found->digest);
  g_clear_pointer (&found->comparison, klaster_comparison_unref);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gpointer
build_digest (KlasterReader *reader, const Wish *wish, GError **error)
{
  if (wish->kind == KLASTER_PLACE_NONE)
    return klaster_cluster_facts_build (reader, wish->period, wish->indicator, error);
  if (wish->kind == KLASTER_PLACE_KAWASAN)
    {
      const KlasterKawasanDigestQuery query = { .kawasan = wish->id };

      return klaster_kawasan_digest_build (reader, &query, error);
    }
  if (wish->kind == KLASTER_PLACE_REGION)
    return klaster_region_facts_build (reader, wish->id, error);
  {
    const KlasterSiteDigestQuery query
        = { .site = wish->id, .period = wish->period, .indicator = wish->indicator };

    return klaster_site_digest_build (reader, &query, error);
  }
}

/* FALSE: the store failed. That there is no indicator yet is no failure. */
static gboolean
compare (Found *found, KlasterReader *reader, const Wish *wish, GError **error)
{
  const KlasterComparisonQuery query = {
    .from = wish->former, .to = wish->period, .site = wish->id, .indicator = wish->indicator
  };
  g_autoptr (GError) problem = NULL;

  if (!klaster_period_is_valid (wish->former)
      || (wish->kind != KLASTER_PLACE_NONE && wish->kind != KLASTER_PLACE_SITE))
    return TRUE;
  found->comparison = klaster_comparison_build (reader, &query, &problem);
  if (problem == NULL
      || g_error_matches (problem, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gpointer
load_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (Found) found = g_new0 (Found, 1);

  found->kind = wish->kind;
  found->digest = build_digest (reader, wish, error);
  if (found->digest == NULL || !compare (found, reader, wish, error))
    return NULL;
  return g_steal_pointer (&found);
}

static void
on_back_clicked_cb (KlasterPlacePanel *self)
{
  klaster_session_set_place (self->session, KLASTER_PLACE_NONE, NULL);
}

/* Leads from a place to the panel of all. */
static GtkWidget *
create_back (KlasterPlacePanel *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (line), gtk_label_new (_ ("The whole cluster")));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_back_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
show_content (KlasterPlacePanel *self, GtkWidget *content)
{
  gboolean all = klaster_session_get_place_kind (self->session) == KLASTER_PLACE_NONE;

  if (!all)
    gtk_box_prepend (GTK_BOX (content), create_back (self));
  gtk_widget_set_margin_start (content, 20);
  gtk_widget_set_margin_end (content, 20);
  gtk_widget_set_margin_top (content, all ? 18 : 10);
  gtk_widget_set_margin_bottom (content, 24);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), content);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterPlacePanel *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_PLACE_PANEL (user_data);
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      /* A place that was removed meanwhile is no trouble. */
      if (!g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
        klaster_session_fail (self->session, error);
      klaster_session_set_place (self->session, KLASTER_PLACE_NONE, NULL);
      return;
    }
  if (found->kind == KLASTER_PLACE_NONE)
    show_content (self,
                  klaster_cluster_panel_create (self->session, found->digest, found->comparison));
  else if (found->kind == KLASTER_PLACE_KAWASAN)
    show_content (self, klaster_kawasan_panel_create (self->session, found->digest));
  else if (found->kind == KLASTER_PLACE_REGION)
    show_content (self, klaster_region_panel_create (self->session, found->digest));
  else
    show_content (self,
                  klaster_site_panel_create (self->session, found->digest, found->comparison));
}

static void
load (KlasterPlacePanel *self)
{
  Wish *wish;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  wish = g_new0 (Wish, 1);
  wish->kind = klaster_session_get_place_kind (self->session);
  wish->id = g_strdup (klaster_session_get_place_id (self->session));
  wish->indicator = g_strdup (klaster_session_get_indicator (self->session));
  wish->period = klaster_session_get_period (self->session);
  wish->former = klaster_session_get_former (self->session);
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), load_on_store, wish,
                           (GDestroyNotify)wish_free, (GDestroyNotify)found_free, self->cancellable,
                           on_loaded_cb, self);
}

static void
klaster_place_panel_dispose (GObject *object)
{
  KlasterPlacePanel *self = KLASTER_PLACE_PANEL (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_place_panel_parent_class)->dispose (object);
}

static void
klaster_place_panel_class_init (KlasterPlacePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_place_panel_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_place_panel_init (KlasterPlacePanel *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

KlasterPlacePanel *
klaster_place_panel_new (KlasterSession *session)
{
  static const char *const watched[] = { "notify::place-id", "notify::period", "notify::compared",
                                         "notify::indicator", "store-changed" };
  KlasterPlacePanel *self = g_object_new (KLASTER_TYPE_PLACE_PANEL, NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (session, watched[i], G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

gboolean
klaster_place_panel_is_loading (KlasterPlacePanel *self)
{
  return self->cancellable != NULL;
}
