#include "klaster-team-card.h"

#include <glib/gi18n.h>

#include "klaster-panel-parts.h"

/* "Kabupaten Banjar · 2026" */
static char *
dup_where (const KlasterTeam *team)
{
  const char *level = team->province               ? _ ("Province")
                      : *team->kabupaten_name != 0 ? team->kabupaten_name
                                                   : _ ("Kabupaten/kota");

  return team->year > 0 ? g_strdup_printf ("%s · %d", level, team->year) : g_strdup (level);
}

static void
add_decree (GtkBox *box, const KlasterTeam *team)
{
  g_autofree char *day = klaster_format_date_short (&team->decree_date);
  g_autofree char *text = NULL;

  if (team->decree == NULL)
    {
      klaster_panel_add_text (box, _ ("Its decree is not entered yet."), "missing");
      return;
    }
  text = g_date_valid (&team->decree_date)
             /* Translators: number of a decree and its date. */
             ? g_strdup_printf (_ ("Decree %s of %s"), team->decree, day)
             : g_strdup_printf (_ ("Decree %s"), team->decree);
  klaster_panel_add_text (box, text, NULL);
}

static void
add_member (GtkBox *box, KlasterSession *session, const KlasterTeamMember *member)
{
  const KlasterLink link = { .entity = "team_member", .id = member->id };
  gboolean has_opd = *member->opd_name != '\0';
  const char *who = has_opd ? member->opd_name : *member->name != '\0' ? member->name : "–";
  g_autofree char *first = g_strdup_printf ("%s: %s", member->post_label, who);

  gtk_box_append (
      box, klaster_panel_create_record_row (
               session, first, has_opd && *member->name != '\0' ? member->name : NULL, &link));
}

static void
on_clicked_cb (GtkWidget *button, KlasterSession *session)
{
  klaster_session_request_edit (session, "team", gtk_widget_get_name (button), NULL);
}

static GtkWidget *
create_title (KlasterSession *session, const KlasterTeam *team)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (team->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "card-title");
  gtk_widget_set_tooltip_text (button, _ ("Open this team"));
  gtk_widget_set_name (button, team->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked_cb), session, 0);
  return button;
}

/* Public functions */

GtkWidget *
klaster_team_card_new (KlasterSession *session, const KlasterTeam *team)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  g_autofree char *where = dup_where (team);

  gtk_widget_add_css_class (GTK_WIDGET (box), "matrix-card");
  gtk_box_append (box, create_title (session, team));
  klaster_panel_add_text (box, where, "where");
  add_decree (box, team);
  if (!team->has_chair)
    klaster_panel_add_text (box,
                            team->province ? _ ("Chair: not entered yet.")
                                           : _ ("Chair: the Sekda; the person is not entered yet."),
                            "missing");
  else if (team->foreign_chair)
    klaster_panel_add_text (box,
                            _ ("The Sekda chairs the TKPKP of a kabupaten; another chair is "
                               "entered here."),
                            "blocker");
  for (guint i = 0; i < team->members->len; i++)
    add_member (box, session, team->members->pdata[i]);
  gtk_box_append (box, klaster_panel_create_add_button (session, _ ("Add a member of the team"),
                                                        "team_member", "team", team->id));
  return GTK_WIDGET (box);
}
