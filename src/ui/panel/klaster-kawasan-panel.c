#include "klaster-kawasan-panel.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"
#include "klaster-sentence.h"

#define DATES_SHOWN 5
#define MISSING_SHOWN 6
#define MEETINGS_SHOWN 4

static GVariant *
create_preset (const KlasterKawasanDigest *digest)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", "kawasan", digest->id);
  return g_variant_builder_end (&builder);
}

static void
add_heading (GtkBox *box, const KlasterKawasanDigest *digest)
{
  GtkBox *pills;
  g_autofree char *checks
      = g_strdup_printf (_ ("%u of %u documents"), digest->n_complete, digest->n_checks);

  klaster_panel_add_text (box, digest->name, "title-1");
  klaster_panel_add_text (box, digest->kabupaten_name, "kind");
  pills = klaster_panel_add_pills (box);
  gtk_box_append (pills, klaster_panel_create_pill (digest->kind_label, 0));
  gtk_box_append (pills, klaster_panel_create_pill (checks, 0));
  if (digest->rpjmn != NULL)
    gtk_box_append (pills, klaster_panel_create_pill (digest->rpjmn, 0));
  klaster_panel_add_text (box, digest->lead, KLASTER_SENTENCE_CLASS);
}

static GtkWidget *
create_stages_chart (KlasterSession *session, const KlasterKawasanDigest *digest)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (KlasterLink));

  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterLink link = { .entity = "kawasan_stage", .id = digest->stages[i].record };

      g_array_append_val (links, link);
    }
  return klaster_panel_chart_new_linked (klaster_compose_stages (digest), session, links);
}

static void
add_stages (GtkBox *box, KlasterSession *session, KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Stages to the designation"));

  gtk_box_append (section, create_stages_chart (session, digest));
  if (digest->current >= 0 && digest->current < (int)digest->n_stages)
    {
      const KlasterKawasanStage *stage = &digest->stages[digest->current];
      const KlasterLink link = { .entity = "kawasan_stage", .id = stage->record };

      if (stage->blocker != NULL)
        klaster_panel_add_fact (section, session, _ ("What blocks it"), stage->blocker, &link);
      if (stage->record != NULL)
        gtk_box_append (section,
                        klaster_panel_create_record_row (session, stage->label, NULL, &link));
    }
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Enter a stage"), "kawasan_stage",
                                                   "kawasan", digest->id));
}

static void
add_checks (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  static const char *const marks[] = { "?", "✗", "✓" };
  GtkBox *section = klaster_panel_add_section (box, _ ("Five documents"));

  for (guint i = 0; i < digest->n_checks; i++)
    {
      const KlasterKawasanCheck *check = &digest->checks[i];
      const KlasterLink link = { .entity = "kawasan_check", .id = check->record };
      g_autofree char *first = g_strdup_printf ("%s  %s", marks[check->complete + 1], check->label);

      if (check->record != NULL)
        gtk_box_append (section,
                        klaster_panel_create_record_row (session, first, check->document, &link));
      else
        klaster_panel_add_text (section, first, "missing");
    }
}

static void
add_members (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Members"));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < digest->members->len; i++)
    {
      const KlasterKawasanMember *member = digest->members->pdata[i];

      g_string_append_printf (names, "%s%s%s", i > 0 ? ", " : "", member->name,
                              member->confirmed ? "" : "*");
    }
  if (digest->members->len == 0)
    klaster_panel_add_text (section, _ ("The members are not known yet."), "missing");
  else
    klaster_panel_add_text (section, names->str, NULL);
  if (digest->n_unconfirmed > 0)
    klaster_panel_add_text (section, _ ("* not confirmed"), "fact-name");
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Add a member"), "kawasan_member",
                                                   "kawasan", digest->id));
}

static void
add_programs (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("OPD programmes"));

  klaster_panel_add_text (section, digest->program_sentence, NULL);
  for (guint i = 0; i < digest->programs->len; i++)
    {
      const KlasterKawasanProgram *program = digest->programs->pdata[i];
      const KlasterLink link = { .entity = "opd_program", .id = program->id };
      g_autofree char *second
          = g_strdup_printf ("%s · %d · %s", program->opd, program->year, program->state_label);

      gtk_box_append (section,
                      klaster_panel_create_record_row (session, program->title, second, &link));
    }
  gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add a programme"),
                                                            "opd_program", "kawasan", digest->id));
}

static void
add_meetings (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Meetings and follow-ups"));

  for (guint i = 0; i < MIN (digest->meetings->len, MEETINGS_SHOWN); i++)
    {
      const KlasterKawasanMeeting *meeting = digest->meetings->pdata[i];
      const KlasterLink link = { .entity = "meeting", .id = meeting->id };
      g_autofree char *day = klaster_format_date_short (&meeting->date);
      g_autofree char *second = g_strdup_printf ("%s · %s", day, meeting->kind_label);

      gtk_box_append (section,
                      klaster_panel_create_record_row (session, meeting->title, second, &link));
    }
  klaster_panel_add_text (section, digest->follow_up_sentence, NULL);
  for (guint i = 0; i < digest->follow_ups->len; i++)
    {
      const KlasterFollowUp *item = digest->follow_ups->pdata[i];
      const KlasterLink link = { .entity = "follow_up", .id = item->id };
      g_autofree char *age
          = item->age < 0 ? NULL
                          : g_strdup_printf (ngettext ("%d working day old", "%d working days old",
                                                       (gulong)item->age),
                                             item->age);
      g_autofree char *second
          = g_strjoin (" · ", item->opd != NULL ? item->opd_name : item->state_label, age, NULL);

      gtk_box_append (section,
                      klaster_panel_create_record_row (session, item->text, second, &link));
    }
  gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add a follow-up"),
                                                            "follow_up", "kawasan", digest->id));
}

static void
add_bumdesma (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("BUM Desa Bersama"));

  for (guint i = 0; i < digest->bumdesma->len; i++)
    {
      const KlasterBumdesmaDigest *joint = digest->bumdesma->pdata[i];
      const KlasterLink link = { .entity = "bumdesma", .id = joint->id };

      gtk_box_append (section, klaster_panel_create_record_row (session, joint->name,
                                                                joint->ladder->text, &link));
      klaster_panel_add_ladder (section, session, joint->ladder);
    }
  if (digest->bumdesma->len > 0)
    return;
  klaster_panel_add_text (section, _ ("No BUM Desa Bersama is entered yet."), "missing");
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Enter the BUM Desa Bersama"),
                                                   "bumdesma", "kawasan", digest->id));
}

static void
add_identity (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Identity"));
  const KlasterLink link = { .entity = "kawasan", .id = digest->id };
  g_autofree char *area = klaster_format_number (digest->area.value, 0);
  g_autofree char *area_text = g_strdup_printf ("%s ha", area);
  g_autofree char *years = g_strdup_printf ("%d–%d", digest->rpkp_from, digest->rpkp_to);

  const struct
  {
    const char *name, *value, *field;
  } facts[] = {
    { _ ("Theme"), digest->theme, "theme" },
    { _ ("Decree number"), digest->decree_number, "decree_number" },
    { _ ("Area"), klaster_figure_is_blank (digest->area) ? NULL : area_text, "area_ha" },
    { _ ("RPKP"), digest->rpkp_from > 0 ? years : NULL, "rpkp_from" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const KlasterLink of = { .entity = "kawasan", .id = digest->id, .field = facts[i].field };

      klaster_panel_add_fact (section, session, facts[i].name, facts[i].value, &of);
    }
  gtk_box_append (section,
                  klaster_panel_create_record_row (session, _ ("Edit this kawasan"), NULL, &link));
}

static void
add_missing (GtkBox *box, KlasterSession *session, const KlasterKawasanDigest *digest)
{
  GtkBox *section;

  if (digest->missing->len == 0)
    return;
  section = klaster_panel_add_section (box, _ ("Still missing"));
  for (guint i = 0; i < MIN (digest->missing->len, MISSING_SHOWN); i++)
    klaster_panel_add_missing (section, session, digest->missing->pdata[i], create_preset (digest));
}

/* Public functions */

GtkWidget *
klaster_kawasan_panel_create (KlasterSession *session, KlasterKawasanDigest *digest)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  add_heading (box, digest);
  add_stages (box, session, digest);
  add_checks (box, session, digest);
  add_missing (box, session, digest);
  add_members (box, session, digest);
  add_programs (box, session, digest);
  add_meetings (box, session, digest);
  add_bumdesma (box, session, digest);
  if (digest->dates->len > 0)
    klaster_panel_add_dates (klaster_panel_add_section (box, _ ("Next")), session, digest->dates,
                             DATES_SHOWN);
  add_identity (box, session, digest);
  return GTK_WIDGET (box);
}
