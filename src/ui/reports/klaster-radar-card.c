/* One report beside the radar. */
#include <glib/gi18n.h>

#include "klaster-panel-parts.h"
#include "klaster-radar-side.h"
#include "klaster-radar-tile.h"

static void
add_heading (GtkBox *box, KlasterSession *session, const KlasterReportCard *card)
{
  g_autofree char *period = klaster_period_dup_label (card->period);
  g_autofree char *where = g_strdup_printf ("%s · %s", card->place, period);
  g_autofree char *state = klaster_radar_tile_dup_state (card->cell);
  const KlasterMissing village
      = { { "site", card->site, "village" }, (char *)_ ("The village is not chosen yet.") };

  klaster_panel_add_text (box, card->village != NULL ? card->village : period, "title-1");
  klaster_panel_add_text (box, card->village != NULL ? where : card->place, "kind");
  if (card->village == NULL)
    klaster_panel_add_missing (box, session, &village, NULL);
  gtk_box_append (
      klaster_panel_add_pills (box),
      klaster_panel_create_pill (state, klaster_report_state_get_color (card->cell->state)));
}

static void
add_facts (GtkBox *box, KlasterSession *session, const KlasterReportCard *card)
{
  const KlasterRadarCell *cell = card->cell;
  const KlasterLink link = { .entity = "report", .id = cell->report, .field = "received_on" };
  g_autofree char *persons = klaster_format_list ((const char *const *)card->persons);
  g_autofree char *due = klaster_format_date (&cell->due);
  g_autofree char *received
      = g_date_valid (&cell->received) ? klaster_format_date (&cell->received) : NULL;
  g_autofree char *figures = klaster_count_dup_text (cell->n_answered, cell->n_required);

  klaster_panel_add_fact (box, session, _ ("Enumerator"), persons, NULL);
  klaster_panel_add_fact (box, session, _ ("Due day"), due, NULL);
  if (cell->report != NULL)
    klaster_panel_add_fact (box, session, _ ("Received on"), received, &link);
  if (cell->n_required > 0)
    klaster_panel_add_fact (box, session, _ ("Figures"), figures, NULL);
  if (cell->excuse != NULL)
    klaster_panel_add_fact (box, session, _ ("Excused"), cell->excuse,
                            &(KlasterLink){ "report_excuse", card->excuse, "reason" });
}

/* A report that is not there lacks all, which its state says already. */
static void
add_missing (GtkBox *box, const KlasterReportCard *card)
{
  GtkBox *section;

  if (card->item == NULL || (card->item->reason == NULL && card->item->figures == NULL))
    return;
  section = klaster_panel_add_section (box, _ ("What is missing"));
  if (card->item->reason != NULL)
    klaster_panel_add_text (section, card->item->reason, NULL);
  for (guint i = 0; card->item->figures != NULL && card->item->figures[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("• %s", card->item->figures[i]);

      klaster_panel_add_text (section, line, NULL);
    }
}

static void
add_doubts (GtkBox *box, const KlasterReportCard *card)
{
  GtkBox *section;

  if (card->doubts->len == 0)
    return;
  section = klaster_panel_add_section (box, _ ("To look at twice"));
  for (guint i = 0; i < card->doubts->len; i++)
    {
      const KlasterReportDoubt *doubt = card->doubts->pdata[i];

      klaster_panel_add_text (section, doubt->label, NULL);
      klaster_panel_add_text (section, doubt->sentence, "fact-name");
    }
}

/* What can be done */

static GtkWidget *
create_excuse_button (KlasterSession *session, const KlasterReportCard *card)
{
  const KlasterLink link = { .entity = "report_excuse", .id = card->excuse };
  GVariantBuilder presets;

  klaster_radar_init_presets (&presets, card->site, card->period);
  return klaster_panel_create_edit_button (
      session, card->excuse != NULL ? _ ("Excuse…") : _ ("Mark as excused…"), &link,
      g_variant_builder_end (&presets));
}

static void
add_verbs (GtkBox *box, KlasterSession *session, const KlasterReportCard *card)
{
  const KlasterLink report = { .entity = "report", .id = card->cell->report };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *open;
  GVariantBuilder presets;

  klaster_radar_init_presets (&presets, card->site, card->period);
  open = klaster_panel_create_edit_button (
      session, card->cell->report != NULL ? _ ("Open the report") : _ ("Enter the report"), &report,
      g_variant_builder_end (&presets));
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), open);
  gtk_box_append (GTK_BOX (line),
                  klaster_radar_create_action_button (_ ("Fill in the figures"), "radar.figures"));
  gtk_box_append (box, line);
  gtk_box_append (box, create_excuse_button (session, card));
}

static void
add_assistance (GtkBox *box, KlasterSession *session, const KlasterReportCard *card)
{
  const KlasterLink link = { .entity = "assistance" };
  GtkBox *section;
  GtkWidget *button;
  GVariantBuilder presets;

  if (card->advice == NULL)
    return;
  section = klaster_panel_add_section (box, _ ("Assistance"));
  klaster_panel_add_text (section, card->advice, NULL);
  if (card->n_assistance > 0)
    {
      g_autofree char *already = g_strdup_printf (
          ngettext ("%u assistance to this site is planned or running.",
                    "%u assistances to this site are planned or running.", card->n_assistance),
          card->n_assistance);

      klaster_panel_add_text (section, already, "fact-name");
    }
  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "site", card->site);
  g_variant_builder_add (&presets, "{ss}", "topic", card->topic);
  g_variant_builder_add (&presets, "{ss}", "state", "planned");
  if (card->cell->report != NULL)
    g_variant_builder_add (&presets, "{ss}", "cause_report", card->cell->report);
  if (card->cause != NULL)
    g_variant_builder_add (&presets, "{ss}", "cause_indicator", card->cause);
  button = klaster_panel_create_edit_button (session, _ ("Make an assistance…"), &link,
                                             g_variant_builder_end (&presets));
  gtk_box_append (section, button);
}

static void
add_messages (GtkBox *box, KlasterSession *session, const KlasterReportCard *card)
{
  GtkBox *section;

  if (card->item == NULL)
    return;
  section = klaster_panel_add_section (box, _ ("Reminder"));
  for (guint i = 0; i < card->chase->messages->len; i++)
    {
      const KlasterChaseMessage *message = card->chase->messages->pdata[i];

      klaster_panel_add_text (section, message->text, "message");
      gtk_box_append (section, klaster_radar_create_copy_button (session, _ ("Copy the message"),
                                                                 message->text));
    }
  gtk_box_append (section,
                  klaster_radar_create_action_button (_ ("Print as a letter…"), "radar.letter"));
}

/* Public functions */

GtkWidget *
klaster_radar_card_new (KlasterSession *session, const KlasterReportCard *card)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  add_heading (box, session, card);
  add_facts (box, session, card);
  if (!klaster_store_is_read_only (klaster_session_get_store (session)))
    add_verbs (box, session, card);
  add_missing (box, card);
  add_doubts (box, card);
  add_assistance (box, session, card);
  add_messages (box, session, card);
  return GTK_WIDGET (box);
}
