#include "klaster-audiensi-parts.h"

#include <glib/gi18n.h>

#include "klaster-meeting-row.h"
#include "klaster-panel-parts.h"

static char *
describe_stage (const KlasterKawasanLine *area)
{
  if (area->days < 0)
    return g_strdup (area->stage);
  return g_strdup_printf (
      /* Translators: a stage, then the number of days in it. */
      ngettext ("%s, since %d day", "%s, since %d days", (gulong)area->days), area->stage,
      area->days);
}

static void
add_area (GtkBox *box, KlasterSession *session, const KlasterKawasanLine *area)
{
  g_autofree char *stage = describe_stage (area);
  g_autofree char *where = g_strdup_printf ("%s · %s", area->kind_label, stage);
  g_autofree char *documents
      = g_strdup_printf (_ ("%u of %u"), area->n_complete, (guint)KLASTER_KAWASAN_CHECKS);
  g_autofree char *programs = g_strdup_printf (
      ngettext ("%u programme", "%u programmes", area->n_programs), area->n_programs);
  g_autofree char *needs = area->n_unanswered > 0
                               ? g_strdup_printf (_ ("%u needs unanswered"), area->n_unanswered)
                               : NULL;
  g_autofree char *work
      = needs != NULL ? g_strdup_printf ("%s, %s", programs, needs) : g_strdup (programs);

  gtk_box_append (box, klaster_panel_create_place_row (session, area->name, where,
                                                       KLASTER_PLACE_KAWASAN, area->id));
  klaster_panel_add_fact (box, session, _ ("What blocks it"), area->blocker, NULL);
  klaster_panel_add_fact (box, session, _ ("In charge"), area->owner, NULL);
  klaster_panel_add_fact (box, session, _ ("Five documents"), documents, NULL);
  klaster_panel_add_fact (box, session, _ ("Programmes"), work, NULL);
}

/* Public functions */

void
klaster_audiensi_fill_areas (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    add_area (box, session, self->areas->pdata[i]);
  if (self->areas->len == 0)
    klaster_panel_add_text (box, _ ("No kawasan of this kabupaten is entered."), "missing");
}

void
klaster_audiensi_fill_site (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self)
{
  if (self->site == NULL || self->site->site == NULL)
    {
      klaster_panel_add_text (box, _ ("This kabupaten has no site."), "missing");
      return;
    }
  gtk_box_append (box, klaster_panel_create_place_row (session, self->site->title,
                                                       self->site->state_text, KLASTER_PLACE_SITE,
                                                       self->site->site));
}

void
klaster_audiensi_fill_follow_ups (GtkBox *box,
                                  KlasterSession *session,
                                  const KlasterAudiensi *self,
                                  const GDate *today)
{
  for (guint i = 0; i < self->follow_ups->len; i++)
    {
      const KlasterFollowUp *item = self->follow_ups->pdata[i];
      const KlasterLink link = { .entity = "follow_up", .id = item->id };
      g_autofree char *due = klaster_follow_up_dup_due_text (item, today);
      g_autofree char *second
          = item->opd != NULL ? g_strdup_printf ("%s · %s", item->opd_name, due) : g_strdup (due);

      gtk_box_append (box, klaster_panel_create_record_row (session, item->text, second, &link));
    }
  if (self->follow_ups->len == 0)
    klaster_panel_add_text (box, _ ("No follow-up of this kabupaten is open."), "missing");
}

void
klaster_audiensi_fill_talks (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self)
{
  for (guint i = 0; i < self->talks->len; i++)
    {
      const KlasterMeetingLine *line = self->talks->pdata[i];
      const KlasterLink link = { .entity = "meeting", .id = line->id };
      g_autofree char *day = klaster_meeting_dup_day (&line->date, line->exact);
      g_autofree char *decisions = g_strdup_printf (
          ngettext ("%u decision", "%u decisions", line->n_decisions), line->n_decisions);
      g_autofree char *second = line->ahead ? g_strdup_printf ("%s · %s", day, _ ("planned"))
                                            : g_strdup_printf ("%s · %s", day, decisions);

      gtk_box_append (box, klaster_panel_create_record_row (session, line->title, second, &link));
    }
  if (self->talks->len == 0)
    klaster_panel_add_text (box, _ ("No talk is entered yet; each stands here with its decisions."),
                            "missing");
}

GVariant *
klaster_audiensi_create_presets (const KlasterAudiensi *self)
{
  /* Translators: title of a meeting; %s is a kabupaten. */
  g_autofree char *title = g_strdup_printf (_ ("Talk with the Sekda of %s"), self->name);
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "kind", "audiensi");
  g_variant_builder_add (&presets, "{ss}", "kabupaten", self->kabupaten);
  g_variant_builder_add (&presets, "{ss}", "title", title);
  if (self->areas->len == 1)
    g_variant_builder_add (&presets, "{ss}", "kawasan",
                           ((const KlasterKawasanLine *)self->areas->pdata[0])->id);
  return g_variant_builder_end (&presets);
}
