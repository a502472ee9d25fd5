#include "klaster-members-view.h"

#include <glib/gi18n.h>

#include "klaster-compose-map.h"
#include "klaster-map-view.h"
#include "klaster-member-draft.h"
#include "klaster-outline-load.h"
#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-region-chooser.h"

#define LIST_WIDTH 330

struct _KlasterMembersView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *kecamatan; /* toggle: pick these instead of villages */
  GtkWidget *save, *drop;
  KlasterMapView *map;
  GtkBox *list;

  /* owned */
  KlasterSession *session;
  KlasterPlaces *places;
  KlasterMemberDraft *draft;
  GCancellable *reading;
  char *kawasan; /* id */

  gboolean flown; /* the map shows the kawasan */
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (KlasterMembersView, klaster_members_view, GTK_TYPE_WIDGET)

static const KlasterKawasanPlace *
get_place (KlasterMembersView *self)
{
  for (guint i = 0; self->places != NULL && i < self->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *place = self->places->kawasan->pdata[i];

      if (g_strcmp0 (place->id, self->kawasan) == 0)
        return place;
    }
  return NULL;
}

static const KlasterKawasanMember *
find_member (KlasterMembersView *self, const char *code)
{
  const KlasterKawasanPlace *place = get_place (self);

  for (guint i = 0; place != NULL && i < place->members->len; i++)
    {
      const KlasterKawasanMember *member = place->members->pdata[i];

      if (g_str_equal (member->region, code))
        return member;
    }
  return NULL;
}

/* ---- map */

/* As it would be: what is drafted to come is not confirmed, and so hatched. */
static void
show_map (KlasterMembersView *self)
{
  const KlasterKawasanPlace *place = get_place (self);
  g_autoptr (GPtrArray) codes = klaster_member_draft_list_added (self->draft);
  g_autoptr (GArray) confirmed = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (KlasterMapScene) scene = NULL;

  if (place == NULL)
    return;
  g_array_set_size (confirmed, codes->len);
  for (guint i = 0; i < place->members->len; i++)
    {
      const KlasterKawasanMember *member = place->members->pdata[i];

      if (klaster_member_draft_removes (self->draft, member->region))
        continue;
      g_ptr_array_add (codes, member->region);
      g_array_append_val (confirmed, member->confirmed);
    }
  scene = klaster_compose_members_map (
      place, (const char *const *)codes->pdata, (const gboolean *)(gpointer)confirmed->data,
      codes->len, klaster_store_is_sample (klaster_session_get_store (self->session)));
  klaster_map_view_set_scene (self->map, scene);
  if (self->flown)
    return;
  self->flown = TRUE;
  if (codes->len > 0)
    klaster_map_view_fly_to (self->map, KLASTER_MAP_KAWASAN, self->kawasan);
  else
    klaster_map_view_fly_to (self->map, KLASTER_MAP_REGION, place->kabupaten);
}

/* ---- list */

typedef struct
{
  KlasterMembersView *view; /* borrowed: the row is a child of it */
  char *code;
  char *name;
} Row;

static void
row_free (gpointer data, GClosure *closure)
{
  Row *row = data;

  g_free (row->code);
  g_free (row->name);
  g_free (row);
}

static Row *
row_new (KlasterMembersView *self, const char *code, const char *name)
{
  Row *row = g_new (Row, 1);

  *row = (Row){ self, g_strdup (code), g_strdup (name) };
  return row;
}

static void
on_toggle_clicked_cb (GtkWidget *button, const Row *row)
{
  g_autofree char *code = g_strdup (row->code);

  klaster_members_view_toggle (row->view, code);
}

static void
on_confirmed_cb (GtkCheckButton *check, const Row *row)
{
  klaster_member_confirm (row->view->session, row->view->kawasan, row->code, row->name,
                          gtk_check_button_get_active (check));
}

static GtkWidget *
create_toggle (KlasterMembersView *self, const char *code, const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_toggle_clicked_cb),
                         row_new (self, code, NULL), row_free, 0);
  return button;
}

static GtkBox *
add_row (KlasterMembersView *self, const char *name, const char *css_class)
{
  GtkBox *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (row, label);
  gtk_box_append (self->list, GTK_WIDGET (row));
  return row;
}

static void
add_member (KlasterMembersView *self, const KlasterKawasanMember *member)
{
  gboolean leaves = klaster_member_draft_removes (self->draft, member->region);
  GtkBox *row = add_row (self, member->name, leaves ? "leaving" : NULL);
  GtkWidget *check = gtk_check_button_new_with_label (_ ("confirmed"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), member->confirmed);
  gtk_widget_set_visible (check, !leaves);
  g_signal_connect_data (check, "toggled", G_CALLBACK (on_confirmed_cb),
                         row_new (self, member->region, member->name), row_free, 0);
  gtk_box_append (row, check);
  gtk_box_append (row, leaves ? create_toggle (self, member->region, "edit-undo-symbolic",
                                               _ ("Keep this member"))
                              : create_toggle (self, member->region, "list-remove-symbolic",
                                               _ ("Take this member out")));
}

static void
add_drafted (KlasterMembersView *self, const char *code)
{
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), code);
  g_autofree char *name = g_strdup_printf (_ ("%s (new)"), area != NULL ? area->name : code);
  GtkBox *row = add_row (self, name, "coming");

  gtk_box_append (row,
                  create_toggle (self, code, "list-remove-symbolic", _ ("Do not add this one")));
}

static void
show_list (KlasterMembersView *self)
{
  const KlasterKawasanPlace *place = get_place (self);
  g_autoptr (GPtrArray) added = klaster_member_draft_list_added (self->draft);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  if (place == NULL)
    return;
  klaster_panel_add_text (self->list, place->name, "section-title");
  for (guint i = 0; i < added->len; i++)
    add_drafted (self, added->pdata[i]);
  for (guint i = 0; i < place->members->len; i++)
    add_member (self, place->members->pdata[i]);
  if (place->members->len + added->len == 0)
    klaster_panel_add_text (self->list,
                            _ ("No member is known yet. Click villages on the map, or find them in "
                               "the list; where only the kecamatan is known, that will do."),
                            "missing");
}

/* ---- the bar */

static void
show_draft (KlasterMembersView *self)
{
  guint n_added = klaster_member_draft_get_n_added (self->draft);
  guint n_removed = klaster_member_draft_get_n_removed (self->draft);
  g_autofree char *words
      = n_added + n_removed == 0
            ? g_strdup (_ ("Click on the map to add a member or to take it out."))
            : g_strdup_printf (_ ("%u to be added, %u to be taken out"), n_added, n_removed);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_remove_css_class (self->words, "refused");
  gtk_widget_set_visible (self->save, n_added + n_removed > 0);
  gtk_widget_set_visible (self->drop, n_added + n_removed > 0);
  show_map (self);
  show_list (self);
}

static void
on_written_cb (const char *problem, gpointer user_data)
{
  KlasterMembersView *self = user_data;

  self->writing = FALSE;
  if (self->box == NULL)
    return;
  if (problem == NULL)
    {
      klaster_member_draft_clear (self->draft);
      show_draft (self);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->words), problem);
  gtk_widget_add_css_class (self->words, "refused");
}

static void
on_drop_clicked_cb (KlasterMembersView *self)
{
  klaster_member_draft_clear (self->draft);
  show_draft (self);
}

static void
on_kind_toggled_cb (KlasterMembersView *self)
{
  gboolean kecamatan = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->kecamatan));

  klaster_map_view_set_picking (self->map,
                                kecamatan ? KLASTER_AREA_KECAMATAN : KLASTER_AREA_VILLAGE);
}

static void
on_chosen_cb (KlasterMembersView *self, guint thing, const char *id)
{
  g_autofree char *code = g_strdup (id);

  if (thing == KLASTER_MAP_REGION && code != NULL)
    klaster_members_view_toggle (self, code);
}

static void
on_region_found_cb (const char *code, gpointer user_data)
{
  KlasterMembersView *self = user_data;

  if (self->box != NULL && find_member (self, code) == NULL
      && !klaster_member_draft_adds (self->draft, code))
    klaster_members_view_toggle (self, code);
}

static void
on_find_clicked_cb (KlasterMembersView *self)
{
  const KlasterKawasanPlace *place = get_place (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (place != NULL)
    klaster_region_chooser_present (
        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, _ ("Add a member"),
        KLASTER_LEVEL_VILLAGE | KLASTER_LEVEL_KECAMATAN, place->kabupaten, on_region_found_cb,
        g_object_ref (self), g_object_unref);
}

static void
on_outline_clicked_cb (KlasterMembersView *self)
{
  const KlasterKawasanPlace *place = get_place (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (place != NULL)
    klaster_outline_load_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session,
                              self->kawasan, place->name);
}

/* ---- reading */

static gpointer
build_places (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterPlacesQuery query = { .period = { 0, 0 } };

  return klaster_places_build (reader, &query, error);
}

static void
on_places_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterPlaces *places = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterMembersView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_MEMBERS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (places == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->places, klaster_places_unref);
  self->places = places;
  show_draft (self);
}

static void
read_places (KlasterMembersView *self)
{
  if (self->kawasan == NULL)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_places, NULL, NULL,
                           (GDestroyNotify)klaster_places_unref, self->reading, on_places_built_cb,
                           self);
}

/* ---- children */

static GtkWidget *
add_button (KlasterMembersView *self, GtkBox *bar, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, button);
  return button;
}

static GtkWidget *
create_bar (KlasterMembersView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_add_css_class (self->words, "grid-words");
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_box_append (bar, self->words);
  self->kecamatan = gtk_toggle_button_new_with_label (_ ("Whole kecamatan"));
  g_signal_connect_object (self->kecamatan, "toggled", G_CALLBACK (on_kind_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->kecamatan);
  add_button (self, bar, _ ("From the list…"), G_CALLBACK (on_find_clicked_cb));
  add_button (self, bar, _ ("Outline from a file…"), G_CALLBACK (on_outline_clicked_cb));
  self->drop = add_button (self, bar, _ ("Drop"), G_CALLBACK (on_drop_clicked_cb));
  self->save = add_button (self, bar, _ ("Save members"), G_CALLBACK (klaster_members_view_save));
  gtk_widget_add_css_class (self->save, "suggested-action");
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_halves (KlasterMembersView *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->map = klaster_map_view_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->map), TRUE);
  klaster_map_view_set_picking (self->map, KLASTER_AREA_VILLAGE);
  g_signal_connect_object (self->map, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "matrix-side");
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->map));
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), scrolled);
  return halves;
}

static void
klaster_members_view_dispose (GObject *object)
{
  KlasterMembersView *self = KLASTER_MEMBERS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->draft, klaster_member_draft_free);
  g_clear_pointer (&self->kawasan, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_members_view_parent_class)->dispose (object);
}

static void
klaster_members_view_class_init (KlasterMembersViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_members_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_members_view_init (KlasterMembersView *self)
{
  self->draft = klaster_member_draft_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_bar (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), create_halves (self));
}

/* Public functions */

GtkWidget *
klaster_members_view_new (KlasterSession *session)
{
  KlasterMembersView *self = g_object_new (KLASTER_TYPE_MEMBERS_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_places), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
klaster_members_view_show (KlasterMembersView *self, const char *kawasan)
{
  g_return_if_fail (KLASTER_IS_MEMBERS_VIEW (self));

  if (g_strcmp0 (self->kawasan, kawasan) == 0)
    return;
  g_free (self->kawasan);
  self->kawasan = g_strdup (kawasan);
  self->flown = FALSE;
  klaster_member_draft_clear (self->draft);
  read_places (self);
}

void
klaster_members_view_toggle (KlasterMembersView *self, const char *code)
{
  g_return_if_fail (KLASTER_IS_MEMBERS_VIEW (self) && code != NULL);

  if (klaster_store_is_read_only (klaster_session_get_store (self->session)))
    return;
  klaster_member_draft_toggle (self->draft, code, find_member (self, code) != NULL);
  show_draft (self);
}

void
klaster_members_view_save (KlasterMembersView *self)
{
  const KlasterKawasanPlace *place;

  g_return_if_fail (KLASTER_IS_MEMBERS_VIEW (self));

  place = get_place (self);
  if (place == NULL || self->writing)
    return;
  self->writing = TRUE;
  klaster_member_draft_write (self->draft, self->session, self->kawasan, place->name, on_written_cb,
                              g_object_ref (self), g_object_unref);
}

const char *
klaster_members_view_get_words (KlasterMembersView *self)
{
  return gtk_label_get_text (GTK_LABEL (self->words));
}

gboolean
klaster_members_view_shows (KlasterMembersView *self, const char *code)
{
  return find_member (self, code) != NULL;
}

gboolean
klaster_members_view_is_settled (KlasterMembersView *self)
{
  return self->reading == NULL && !self->writing;
}
