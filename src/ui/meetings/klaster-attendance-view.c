#include "klaster-attendance-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-panel-parts.h"
#include "klaster-quick-change.h"

typedef struct
{
  GtkWidget *came, *absent; /* toggles; borrowed */
} Row;

struct _KlasterAttendanceView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkBox *rows;
  GtkWidget *hint;
  GtkWidget *all;

  /* Owned */
  KlasterSession *session;
  KlasterMeeting *meeting;
  GArray *toggles; /* Row, in the order of the attendants */
  gboolean showing; /* toggles follow the digest, not the officer */
};

G_DEFINE_FINAL_TYPE (KlasterAttendanceView, klaster_attendance_view, GTK_TYPE_WIDGET)

/* ---- writing */

static const char *
get_name (const KlasterAttendant *attendant)
{
  return *attendant->opd_name != '\0' ? attendant->opd_name : attendant->name;
}

static void
write_answer (KlasterAttendanceView *self, const KlasterAttendant *attendant, const char *wire)
{
  const char *answer = wire == NULL              ? _ ("not answered")
                       : g_str_equal (wire, "1") ? _ ("came")
                                                 : _ ("did not come");
  /* Translators: line of the journal: a meeting, who, whether they came. */
  g_autofree char *summary
      = g_strdup_printf (_ ("%s, %s: %s"), self->meeting->title, get_name (attendant), answer);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  klaster_quick_change_set (change, "meeting_attendance", attendant->id, "attended", wire);
  klaster_quick_change_commit (self->session, change, NULL);
}

static int
find_row (KlasterAttendanceView *self, GtkWidget *toggle)
{
  for (guint i = 0; i < self->toggles->len; i++)
    {
      const Row *row = &g_array_index (self->toggles, Row, i);

      if (row->came == toggle || row->absent == toggle)
        return (int)i;
    }
  return -1;
}

static void
on_toggled_cb (KlasterAttendanceView *self, GtkToggleButton *toggle)
{
  int position = find_row (self, GTK_WIDGET (toggle));
  const Row *row;

  if (self->showing || position < 0)
    return;
  row = &g_array_index (self->toggles, Row, position);
  klaster_attendance_view_tick (self, (guint)position, GTK_WIDGET (toggle) == row->came);
}

/* ---- rows */

static GtkWidget *
add_toggle (KlasterAttendanceView *self, GtkBox *box, const char *label, const char *who)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", who, label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, toggle);
  return toggle;
}

static void
add_row (KlasterAttendanceView *self, const KlasterAttendant *attendant)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const KlasterLink link = { .entity = "meeting_attendance", .id = attendant->id };
  gboolean has_both = *attendant->opd_name != '\0' && *attendant->name != '\0';
  GtkWidget *who = klaster_panel_create_record_row (self->session, get_name (attendant),
                                                    has_both ? attendant->name : NULL, &link);
  Row row;

  gtk_widget_set_hexpand (who, TRUE);
  gtk_widget_add_css_class (answers, "linked");
  gtk_widget_set_valign (answers, GTK_ALIGN_CENTER);
  row.came = add_toggle (self, GTK_BOX (answers), _ ("Came"), get_name (attendant));
  row.absent = add_toggle (self, GTK_BOX (answers), _ ("Absent"), get_name (attendant));
  gtk_box_append (GTK_BOX (line), who);
  gtk_box_append (GTK_BOX (line), answers);
  gtk_box_append (self->rows, line);
  g_array_append_val (self->toggles, row);
}

static gboolean
has_same_rows (const KlasterMeeting *a, const KlasterMeeting *b)
{
  if (a == NULL || a->attendants->len != b->attendants->len)
    return FALSE;
  for (guint i = 0; i < a->attendants->len; i++)
    {
      const KlasterAttendant *x = a->attendants->pdata[i], *y = b->attendants->pdata[i];

      if (strcmp (x->id, y->id) != 0 || strcmp (get_name (x), get_name (y)) != 0
          || strcmp (x->name, y->name) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
make_rows (KlasterAttendanceView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_array_set_size (self->toggles, 0);
  for (guint i = 0; i < self->meeting->attendants->len; i++)
    add_row (self, self->meeting->attendants->pdata[i]);
}

static void
show_answers (KlasterAttendanceView *self)
{
  guint n_open = self->meeting->attendants->len - self->meeting->n_came - self->meeting->n_absent;

  self->showing = TRUE;
  for (guint i = 0; i < self->toggles->len; i++)
    {
      const KlasterAttendant *attendant = self->meeting->attendants->pdata[i];
      const Row *row = &g_array_index (self->toggles, Row, i);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->came),
                                    attendant->presence == KLASTER_PRESENCE_CAME);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->absent),
                                    attendant->presence == KLASTER_PRESENCE_ABSENT);
    }
  self->showing = FALSE;
  gtk_widget_set_visible (self->hint, self->toggles->len == 0);
  gtk_widget_set_visible (self->all, n_open > 1);
}

/* ---- inviting */

/* OPD of the team of the meeting's kabupaten, else of the province, that are not on the list yet. */
static gpointer
list_team (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMeeting *meeting = data;
  g_autoptr (GPtrArray) teams
      = klaster_reader_list (reader, klaster_entity_get ("team"), NULL, "year DESC", error);
  GPtrArray *agencies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; teams != NULL && i < teams->len && agencies->len == 0; i++)
    {
      const KlasterMatch matches[]
          = { { "team", klaster_record_get_id (teams->pdata[i]) }, { NULL, NULL } };
      const char *kabupaten = klaster_record_get_text (teams->pdata[i], "kabupaten");
      g_autoptr (GPtrArray) members = NULL;

      if (g_strcmp0 (kabupaten, meeting->kabupaten) != 0)
        continue;
      members
          = klaster_reader_list (reader, klaster_entity_get ("team_member"), matches, NULL, error);
      for (guint m = 0; members != NULL && m < members->len; m++)
        {
          const char *opd = klaster_record_get_text (members->pdata[m], "opd");

          if (opd != NULL)
            g_ptr_array_add (agencies, g_strdup (opd));
        }
    }
  return agencies;
}

static gboolean
is_invited (const KlasterMeeting *meeting, const char *opd)
{
  for (guint i = 0; i < meeting->attendants->len; i++)
    if (g_strcmp0 (((const KlasterAttendant *)meeting->attendants->pdata[i])->opd, opd) == 0)
      return TRUE;
  return FALSE;
}

static void
on_team_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterAttendanceView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agencies
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (KlasterChange) change = NULL;
  g_autofree char *summary = NULL;

  if (self->session == NULL || agencies == NULL)
    return;
  /* Translators: line of the journal: %s is a meeting. */
  summary = g_strdup_printf (_ ("%s: TKPKP invited"), self->meeting->title);
  change = klaster_change_new (summary);
  for (guint i = 0; i < agencies->len; i++)
    if (!is_invited (self->meeting, agencies->pdata[i])
        && g_hash_table_add (seen, agencies->pdata[i]))
      klaster_quick_change_insert (change, "meeting_attendance", "meeting", self->meeting->id,
                                   "opd", agencies->pdata[i], NULL);
  if (klaster_change_get_size (change) > 0)
    klaster_quick_change_commit (self->session, change, _ ("The members of the TKPKP are invited"));
  else
    klaster_session_say (self->session,
                         agencies->len > 0 ? _ ("All OPD of the TKPKP are invited already")
                                           : _ ("No TKPKP with OPD is entered for this place"),
                         FALSE);
}

static void
on_team_clicked_cb (KlasterAttendanceView *self)
{
  klaster_store_run_async (klaster_session_get_store (self->session), list_team,
                           klaster_meeting_ref (self->meeting),
                           (GDestroyNotify)klaster_meeting_unref, (GDestroyNotify)g_ptr_array_unref,
                           NULL, on_team_listed_cb, g_object_ref (self));
}

static void
on_invite_clicked_cb (KlasterAttendanceView *self)
{
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "meeting", self->meeting->id);
  klaster_session_request_edit (self->session, "meeting_attendance", NULL,
                                g_variant_builder_end (&presets));
}

static GtkWidget *
add_button (KlasterAttendanceView *self, GtkBox *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  return button;
}

/* ---- overrides */

static void
klaster_attendance_view_dispose (GObject *object)
{
  KlasterAttendanceView *self = KLASTER_ATTENDANCE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->toggles, g_array_unref);
  g_clear_pointer (&self->meeting, klaster_meeting_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_attendance_view_parent_class)->dispose (object);
}

static void
klaster_attendance_view_class_init (KlasterAttendanceViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_attendance_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_attendance_view_init (KlasterAttendanceView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->toggles = g_array_new (FALSE, FALSE, sizeof (Row));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rows));
  self->hint = klaster_panel_add_text (
      GTK_BOX (self->box),
      _ ("Nobody is invited yet. Invite the OPD of the TKPKP, or one after the other; on the day "
         "tick who came."),
      "missing");
  add_button (self, GTK_BOX (foot), _ ("Invite…"), G_CALLBACK (on_invite_clicked_cb));
  add_button (self, GTK_BOX (foot), _ ("Invite the TKPKP"), G_CALLBACK (on_team_clicked_cb));
  self->all = add_button (self, GTK_BOX (foot), _ ("All the others came"),
                          G_CALLBACK (klaster_attendance_view_tick_all));
  gtk_box_append (GTK_BOX (self->box), foot);
}

/* Public functions */

GtkWidget *
klaster_attendance_view_new (KlasterSession *session)
{
  KlasterAttendanceView *self = g_object_new (KLASTER_TYPE_ATTENDANCE_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_attendance_view_show (KlasterAttendanceView *self, KlasterMeeting *meeting)
{
  KlasterMeeting *old;
  gboolean same;

  g_return_if_fail (KLASTER_IS_ATTENDANCE_VIEW (self));

  old = self->meeting;
  same = has_same_rows (old, meeting);
  self->meeting = klaster_meeting_ref (meeting);
  g_clear_pointer (&old, klaster_meeting_unref);
  if (!same)
    make_rows (self);
  show_answers (self);
}

void
klaster_attendance_view_tick (KlasterAttendanceView *self, guint position, gboolean came)
{
  const KlasterAttendant *attendant;
  KlasterPresence wanted = came ? KLASTER_PRESENCE_CAME : KLASTER_PRESENCE_ABSENT;

  g_return_if_fail (KLASTER_IS_ATTENDANCE_VIEW (self));
  g_return_if_fail (position < self->meeting->attendants->len);

  attendant = self->meeting->attendants->pdata[position];
  write_answer (self, attendant, attendant->presence == wanted ? NULL : came ? "1" : "0");
}

void
klaster_attendance_view_tick_all (KlasterAttendanceView *self)
{
  /* Translators: line of the journal: %s is a meeting. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: all the others came"), self->meeting->title);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  for (guint i = 0; i < self->meeting->attendants->len; i++)
    {
      const KlasterAttendant *attendant = self->meeting->attendants->pdata[i];

      if (attendant->presence == KLASTER_PRESENCE_OPEN)
        klaster_quick_change_set (change, "meeting_attendance", attendant->id, "attended", "1");
    }
  if (klaster_change_get_size (change) > 0)
    klaster_quick_change_commit (self->session, change, _ ("Attendance is ticked"));
}
