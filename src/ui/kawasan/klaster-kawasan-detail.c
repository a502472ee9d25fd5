#include "klaster-kawasan-detail.h"

#include <glib/gi18n.h>

#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"
#include "klaster-map-view.h"
#include "klaster-members-view.h"
#include "klaster-place-panel.h"
#include "klaster-stage-list.h"

#define PANEL_WIDTH 460

struct _KlasterKawasanDetail
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkStack *views; /* "map", "stages", "members" */
  KlasterMapView *map;
  KlasterStageList *stages;
  KlasterMembersView *members;
  KlasterPlacePanel *panel;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
  char *id;
};

G_DEFINE_FINAL_TYPE (KlasterKawasanDetail, klaster_kawasan_detail, GTK_TYPE_WIDGET)

enum
{
  BACK,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* ---- the map */

typedef struct
{
  KlasterPlaces *places;
  KlasterOutlines *outlines;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  klaster_places_unref (found->places);
  klaster_outlines_free (found->outlines);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gpointer
build_map (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterPlacesQuery query = { .period = { 0, 0 } };
  KlasterPlaces *places = klaster_places_build (reader, &query, error);
  Found *found;

  if (places == NULL)
    return NULL;
  found = g_new (Found, 1);
  *found = (Found){ places, klaster_outlines_read (reader, data) };
  return found;
}

static void
on_places_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (KlasterMapScene) scene = NULL;
  KlasterKawasanDetail *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_KAWASAN_DETAIL (user_data);
  g_clear_object (&self->reading);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  scene = klaster_compose_place_map (found->places, self->id, NULL,
                                     klaster_store_is_sample (KLASTER_STORE (source)));
  klaster_outlines_apply (found->outlines, scene);
  for (guint i = 0; i < found->outlines->problems->len; i++)
    klaster_session_say (self->session, found->outlines->problems->pdata[i], FALSE);
  klaster_map_view_set_scene (self->map, scene);
  klaster_map_view_fly_to (self->map, KLASTER_MAP_KAWASAN, self->id);
}

static void
read_places (KlasterKawasanDetail *self)
{
  if (self->id == NULL)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_map,
                           g_strdup (self->id), g_free, found_free, self->reading,
                           on_places_built_cb, self);
}

/* ---- children */

static void
on_back_clicked_cb (KlasterKawasanDetail *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

static GtkWidget *
create_bar (KlasterKawasanDetail *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *title = gtk_label_new (_ ("All kawasan"));
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *print = gtk_button_new_with_label (_ ("Print profile…"));

  gtk_widget_set_tooltip_text (back, _ ("Back to all kawasan"));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "win.print");
  g_signal_connect_object (back, "clicked", G_CALLBACK (on_back_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (bar, "register-bar");
  gtk_box_append (GTK_BOX (bar), back);
  gtk_box_append (GTK_BOX (bar), title);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->views);
  gtk_box_append (GTK_BOX (bar), switcher);
  gtk_box_append (GTK_BOX (bar), print);
  return bar;
}

/* A view reads its kawasan when it is looked at. The members have a list of their own; beside it there is no
 * room for the panel. */
static void
on_view_changed_cb (KlasterKawasanDetail *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->views);
  gboolean members = shown == GTK_WIDGET (self->members);

  gtk_widget_set_visible (GTK_WIDGET (self->panel), !members);
  if (self->id != NULL && members)
    klaster_members_view_show (self->members, self->id);
  else if (self->id != NULL && shown == GTK_WIDGET (self->stages))
    klaster_stage_list_show (self->stages, self->id);
}

static void
create_views (KlasterKawasanDetail *self)
{
  self->views = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->views, FALSE);
  self->map = klaster_map_view_new ();
  self->stages = KLASTER_STAGE_LIST (klaster_stage_list_new (self->session));
  gtk_stack_add_titled (self->views, GTK_WIDGET (self->map), "map", _ ("Map"));
  gtk_stack_add_titled (self->views, GTK_WIDGET (self->stages), "stages", _ ("Stages"));
  self->members = KLASTER_MEMBERS_VIEW (klaster_members_view_new (self->session));
  gtk_stack_add_titled (self->views, GTK_WIDGET (self->members), "members", _ ("Members"));
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->views), TRUE);
}

static GtkWidget *
create_halves (KlasterKawasanDetail *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->panel = klaster_place_panel_new (self->session);
  gtk_widget_set_size_request (GTK_WIDGET (self->panel), PANEL_WIDTH, -1);
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->views));
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->panel));
  return halves;
}

static void
klaster_kawasan_detail_dispose (GObject *object)
{
  KlasterKawasanDetail *self = KLASTER_KAWASAN_DETAIL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_kawasan_detail_parent_class)->dispose (object);
}

static void
klaster_kawasan_detail_class_init (KlasterKawasanDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_kawasan_detail_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
klaster_kawasan_detail_init (KlasterKawasanDetail *self)
{
}

/* Public functions */

GtkWidget *
klaster_kawasan_detail_new (KlasterSession *session)
{
  KlasterKawasanDetail *self = g_object_new (KLASTER_TYPE_KAWASAN_DETAIL, NULL);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  create_views (self);
  gtk_box_append (GTK_BOX (self->box), create_bar (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), create_halves (self));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_places), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
klaster_kawasan_detail_show (KlasterKawasanDetail *self, const char *id)
{
  g_return_if_fail (KLASTER_IS_KAWASAN_DETAIL (self));

  g_free (self->id);
  self->id = g_strdup (id);
  klaster_session_set_place (self->session, KLASTER_PLACE_KAWASAN, id);
  on_view_changed_cb (self);
  read_places (self);
}

gboolean
klaster_kawasan_detail_is_settled (KlasterKawasanDetail *self)
{
  return self->reading == NULL && klaster_stage_list_is_settled (self->stages)
         && klaster_members_view_is_settled (self->members)
         && !klaster_place_panel_is_loading (self->panel)
         && klaster_map_view_is_settled (self->map);
}
