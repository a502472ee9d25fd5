/* A period beside the radar: who is to be reminded, with the messages. */
#include <glib/gi18n.h>

#include "klaster-panel-parts.h"
#include "klaster-radar-side.h"

/* Copying */

typedef struct
{
  KlasterSession *session;
  char *text;
} Copy;

static void
copy_free (Copy *copy, GClosure *closure)
{
  g_object_unref (copy->session);
  g_free (copy->text);
  g_free (copy);
}

static void
on_copy_clicked_cb (GtkWidget *button, const Copy *copy)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), copy->text);
  klaster_session_say (copy->session, _ ("Copied; it can be pasted into WhatsApp or a letter."),
                       FALSE);
}

/* The period */

static void
add_due_button (GtkBox *box, KlasterSession *session, const KlasterRadarCount *count)
{
  const KlasterLink link = { .entity = "report_due", .id = count->own_due };
  GVariantBuilder presets;
  GtkWidget *button;

  if (klaster_store_is_read_only (klaster_session_get_store (session)))
    return;
  klaster_radar_init_presets (&presets, NULL, count->period);
  button = klaster_panel_create_edit_button (session, _ ("Change the due day…"), &link,
                                             g_variant_builder_end (&presets));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-button");
  gtk_box_append (box, button);
}

static void
add_heading (GtkBox *box, KlasterSession *session, const KlasterRadarCount *count)
{
  g_autofree char *period = klaster_period_dup_label (count->period);
  g_autofree char *due = klaster_format_date (&count->due);
  g_autofree char *moved = count->own_due != NULL
                               /* Translators: a date that was set for this period alone. */
                               ? g_strdup_printf (_ ("%s, set for this period"), due)
                               : g_strdup (due);

  klaster_panel_add_text (box, period, "title-1");
  klaster_panel_add_text (box, count->sentence, NULL);
  klaster_panel_add_fact (box, session, _ ("Due day"), moved, NULL);
  add_due_button (box, session, count);
}

/* Persons */

static void
add_item (GtkBox *box, const KlasterChaseSite *site, const KlasterChaseItem *item)
{
  g_autofree char *count = klaster_count_dup_text (item->n_answered, item->n_required);
  g_autofree char *state
      = item->returned ? g_strdup (_ ("Returned to be corrected"))
        : item->state == KLASTER_REPORT_PARTLY
            ? g_strdup_printf ("%s (%s)", klaster_report_state_get_label (item->state), count)
            : g_strdup (klaster_report_state_get_label (item->state));
  g_autofree char *late = g_strdup_printf (
      /* Translators: state of a report, number of days. */
      ngettext ("%s, %d day after the due day", "%s, %d days after the due day",
                (gulong)item->days_late),
      state, item->days_late);

  klaster_panel_add_text (box, site->place, "fact-name");
  klaster_panel_add_text (box, late, "fact-name");
}

static void
add_message (GtkBox *box, KlasterSession *session, const KlasterChaseMessage *message)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *copy = klaster_radar_create_copy_button (session, _ ("Copy"), message->text);
  const char *name = message->name != NULL ? message->name : _ ("No active enumerator is entered.");

  klaster_panel_add_text (GTK_BOX (words), name, message->name != NULL ? NULL : "missing");
  for (guint i = 0; i < message->sites->len; i++)
    {
      const KlasterChaseSite *site = message->sites->pdata[i];

      add_item (GTK_BOX (words), site, site->items->pdata[0]);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (copy, message->text);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), copy);
  gtk_box_append (box, line);
}

static void
add_messages (GtkBox *box, KlasterSession *session, const KlasterChase *chase)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("To be reminded"));
  g_autofree char *all = klaster_chase_dup_text (chase);

  if (chase->messages->len == 0)
    {
      klaster_panel_add_text (section, _ ("Nobody has to be reminded."), "missing");
      return;
    }
  for (guint i = 0; i < chase->messages->len; i++)
    add_message (section, session, chase->messages->pdata[i]);
  gtk_box_append (section,
                  klaster_radar_create_copy_button (session, _ ("Copy all messages"), all));
  gtk_box_append (section,
                  klaster_radar_create_action_button (_ ("Print as letters…"), "radar.letter"));
}

/* Public functions */

GtkWidget *
klaster_radar_create_copy_button (KlasterSession *session, const char *label, const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy){ g_object_ref (session), g_strdup (text) };
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_copy_clicked_cb), copy,
                         (GClosureNotify)copy_free, 0);
  return button;
}

GtkWidget *
klaster_radar_create_action_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

void
klaster_radar_init_presets (GVariantBuilder *presets, const char *site, KlasterPeriod period)
{
  g_autofree char *code = klaster_period_dup_code (period);

  g_variant_builder_init (presets, G_VARIANT_TYPE ("a{ss}"));
  if (site != NULL)
    g_variant_builder_add (presets, "{ss}", "site", site);
  g_variant_builder_add (presets, "{ss}", "period", code);
}

GtkWidget *
klaster_radar_period_new (KlasterSession *session,
                          const KlasterRadarCount *count,
                          const KlasterChase *chase)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  add_heading (box, session, count);
  add_messages (box, session, chase);
  return GTK_WIDGET (box);
}
