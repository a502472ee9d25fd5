#include "klaster-site-panel.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"
#include "klaster-sentence.h"
#include "klaster-village-button.h"

#define DATES_SHOWN 5
#define MISSING_SHOWN 6

/* What a new record that fills MISSING begins with: the site or its village, and for a report its period. */
static GVariant *
create_presets_for (const KlasterSiteDigest *digest, const KlasterMissing *missing)
{
  gboolean of_village = g_str_equal (missing->link.entity, "village_profile")
                        || g_str_equal (missing->link.entity, "village_index");
  const char *owner = of_village ? digest->village : digest->site;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  if (owner != NULL)
    g_variant_builder_add (&builder, "{ss}", of_village ? "village" : "site", owner);
  if (missing->period.year != 0)
    {
      g_autofree char *code = klaster_period_dup_code (missing->period);

      g_variant_builder_add (&builder, "{ss}", "period", code);
    }
  return g_variant_builder_end (&builder);
}

static void
add_heading (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *pills;
  g_autofree char *since = NULL;

  klaster_panel_add_text (box, digest->village != NULL ? digest->title : digest->full_name,
                          "title-1");
  klaster_panel_add_text (box, digest->village != NULL ? digest->full_name : digest->title, "kind");
  pills = klaster_panel_add_pills (box);
  if (digest->index != NULL)
    {
      guint32 color = digest->index->class == KLASTER_STATUS_NONE
                          ? 0
                          : klaster_status_get_color (digest->index->class);

      gtk_box_append (pills, klaster_panel_create_pill (digest->index->status_label, color));
    }
  /* Translators: %d is a year. */
  since = g_strdup_printf (_ ("Site since %d"), digest->year);
  gtk_box_append (pills, klaster_panel_create_pill (since, 0));
  klaster_panel_add_text (box, digest->lead, KLASTER_SENTENCE_CLASS);
  if (digest->village == NULL)
    gtk_box_append (box, klaster_village_button_new (session, digest->site, digest->kabupaten));
}

static GtkWidget *
create_count (KlasterSession *session, guint n, const char *unit, const char *below)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return klaster_panel_create_figure (session, number, unit, below, NULL);
}

static void
add_figures (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  const KlasterSiteFigures *f = &digest->figures;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *applied = g_strdup_printf (_ ("%u applied"), f->n_applied);
  g_autofree char *branded = g_strdup_printf (_ ("%u branded"), f->n_branded);
  g_autofree char *granted = g_strdup_printf (_ ("%u granted"), f->n_rights_granted);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line),
                  create_count (session, f->n_innovations,
                                ngettext ("innovation", "innovations", f->n_innovations), applied));
  gtk_box_append (GTK_BOX (line),
                  create_count (session, f->n_products,
                                ngettext ("product", "products", f->n_products), branded));
  gtk_box_append (GTK_BOX (line), create_count (session, f->n_rights, _ ("IP"), granted));
  gtk_box_append (box, line);
}

static void
add_missing (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *section;

  if (digest->missing->len == 0)
    return;
  section = klaster_panel_add_section (box, _ ("Still missing"));
  for (guint i = 0; i < MIN (digest->missing->len, MISSING_SHOWN); i++)
    {
      const KlasterMissing *missing = digest->missing->pdata[i];

      /* Its button stands in the heading. */
      if (g_str_equal (missing->link.entity, "site")
          && g_strcmp0 (missing->link.field, "village") == 0)
        continue;
      klaster_panel_add_missing (section, session, missing, create_presets_for (digest, missing));
    }
}

/* Each figure of a chart opens its history. */
static GtkWidget *
create_series_chart (KlasterSession *session, const KlasterSeries *series)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (KlasterLink));

  for (guint i = 0; i < series->n_points; i++)
    {
      const KlasterLink link
          = { .entity = "report_value", .id = series->points[i].record, .field = "value" };

      g_array_append_val (links, link);
    }
  return klaster_panel_chart_new_linked (klaster_compose_series (series), session, links);
}

static GtkWidget *
create_report_strip (KlasterSession *session, const KlasterSiteDigest *digest)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (KlasterLink));

  for (guint i = 0; i < digest->n_periods; i++)
    {
      const KlasterLink link = { .entity = "report", .id = digest->cells[i].report };

      g_array_append_val (links, link);
    }
  return klaster_panel_chart_new_linked (klaster_compose_report_strip (digest), session, links);
}

static GtkWidget *
create_dimensions_chart (KlasterSession *session, const KlasterSiteDigest *digest)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (KlasterLink));

  for (guint i = 0; i < digest->n_dimensions; i++)
    {
      const KlasterLink link = { .entity = "village_index",
                                 .id = digest->index->record,
                                 .field = digest->dimensions[i].key };

      g_array_append_val (links, link);
    }
  return klaster_panel_chart_new_linked (klaster_compose_dimensions (digest, FALSE), session,
                                         links);
}

static void
add_reports (GtkBox *box, KlasterSession *session, KlasterSiteDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Reports"));

  klaster_panel_add_text (section, digest->report_sentence, NULL);
  gtk_box_append (section, create_report_strip (session, digest));
  if (digest->progress != NULL)
    klaster_panel_add_fact (section, session, _ ("Progress"), digest->progress, NULL);
  if (digest->obstacles != NULL)
    klaster_panel_add_fact (section, session, _ ("Obstacles"), digest->obstacles, NULL);
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Open the report of this period"),
                                                   "report", "site", digest->site));
  if (digest->series != NULL)
    gtk_box_append (section, create_series_chart (session, digest->series));
}

/* Score and status as issued, each with its history. */
static void
add_index_facts (GtkBox *section, KlasterSession *session, const KlasterSiteIndex *index)
{
  const KlasterLink score = { .entity = "village_index", .id = index->record, .field = "score" };
  const KlasterLink status = { .entity = "village_index", .id = index->record, .field = "status" };
  g_autofree char *year = g_strdup_printf ("%d", index->year);
  g_autofree char *number = klaster_format_number_short (index->score.value, 4);

  klaster_panel_add_fact (section, session, _ ("Year"), year, NULL);
  if (!klaster_figure_is_blank (index->score))
    klaster_panel_add_fact (section, session, _ ("Score"), number, &score);
  klaster_panel_add_fact (section, session, _ ("Status"), index->status_label, &status);
}

static void
add_index (GtkBox *box, KlasterSession *session, KlasterSiteDigest *digest)
{
  GtkBox *section;

  if (digest->index == NULL)
    return;
  section = klaster_panel_add_section (box, digest->index->instrument_label);
  add_index_facts (section, session, digest->index);
  if (digest->dimensions != NULL)
    gtk_box_append (section, create_dimensions_chart (session, digest));
}

static void
add_right (GtkBox *section, KlasterSession *session, const KlasterSiteRight *right)
{
  g_autofree char *first = right->name[0] != '\0'
                               ? g_strdup_printf ("%s: %s", right->kind_label, right->name)
                               : g_strdup (right->kind_label);

  gtk_box_append (
      section, klaster_panel_create_record_row (session, first, right->ladder->text, &right->link));
  klaster_panel_add_ladder (section, session, right->ladder);
}

static void
add_products (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Products, rights and permits"));

  for (guint i = 0; i < digest->products->len; i++)
    {
      const KlasterSiteProduct *product = digest->products->pdata[i];
      const KlasterLink link = { .entity = "product", .id = product->id };

      gtk_box_append (section, klaster_panel_create_record_row (session, product->name,
                                                                product->market_label, &link));
      for (guint r = 0; r < product->rights->len; r++)
        add_right (section, session, product->rights->pdata[r]);
      for (guint p = 0; p < product->permits->len; p++)
        add_right (section, session, product->permits->pdata[p]);
      gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add a permit"),
                                                                "permit", "product", product->id));
    }
  for (guint i = 0; i < digest->rights->len; i++)
    add_right (section, session, digest->rights->pdata[i]);
  if (digest->products->len + digest->rights->len == 0)
    klaster_panel_add_text (section, _ ("No product is entered yet."), "missing");
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Add a right"),
                                                   "intellectual_property", "site", digest->site));
  gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add a product"), "product",
                                                            "site", digest->site));
}

static void
add_innovations (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Innovations"));

  for (guint i = 0; i < digest->innovations->len; i++)
    {
      const KlasterSiteInnovation *innovation = digest->innovations->pdata[i];
      const KlasterLink link = { .entity = "innovation", .id = innovation->id };

      gtk_box_append (section, klaster_panel_create_record_row (session, innovation->name,
                                                                innovation->stage_label, &link));
    }
  if (digest->innovations->len == 0)
    klaster_panel_add_text (section, _ ("No innovation is entered yet."), "missing");
  gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add an innovation"),
                                                            "innovation", "site", digest->site));
}

static void
add_partners (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Partners and assistance"));

  for (guint i = 0; i < digest->supports->len; i++)
    {
      const KlasterSiteSupport *support = digest->supports->pdata[i];
      const KlasterLink link = { .entity = "partner_support", .id = support->id };
      g_autofree char *second = g_strdup_printf ("%s · %s", support->form, support->state_label);

      gtk_box_append (section,
                      klaster_panel_create_record_row (session, support->partner, second, &link));
    }
  for (guint i = 0; i < digest->assistance->len; i++)
    {
      const KlasterSiteAssistance *visit = digest->assistance->pdata[i];
      const KlasterLink link = { .entity = "assistance", .id = visit->id };
      g_autofree char *day = klaster_format_date_short (&visit->date);
      g_autofree char *second = g_strdup_printf ("%s · %s", day, visit->state_label);

      gtk_box_append (section,
                      klaster_panel_create_record_row (session, visit->topic, second, &link));
    }
  if (digest->supports->len + digest->assistance->len == 0)
    klaster_panel_add_text (section, _ ("No support is entered yet."), "missing");
  gtk_box_append (section, klaster_panel_create_add_button (session, _ ("Add an assistance"),
                                                            "assistance", "site", digest->site));
}

static void
add_identity (GtkBox *box, KlasterSession *session, const KlasterSiteDigest *digest)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Identity and decree"));
  const KlasterLink link = { .entity = "site", .id = digest->site };
  g_autofree char *decree_date = klaster_format_date (&digest->decree_date);
  g_autofree char *population = klaster_format_number (digest->population.value, 0);
  const struct
  {
    const char *name, *value, *entity, *field;
  } facts[] = {
    { _ ("Code"), digest->village, "site", "village" },
    { _ ("Status"), digest->status_label, "site", "status" },
    { _ ("Decree number"), digest->decree_number, "site", "decree_number" },
    { _ ("Decree date"), g_date_valid (&digest->decree_date) ? decree_date : NULL, "site",
      "decree_date" },
    { _ ("Potential"), digest->potential, "site", "potential" },
    { _ ("Head of village"), digest->head, "village_profile", "head" },
    { _ ("Population"), klaster_figure_is_blank (digest->population) ? NULL : population,
      "village_profile", "population" },
    { _ ("Enumerator"), digest->enumerator, "site", "enumerator" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const KlasterLink of
          = { .entity = facts[i].entity,
              .id = g_str_equal (facts[i].entity, "site") ? digest->site : digest->profile,
              .field = facts[i].field };

      klaster_panel_add_fact (section, session, facts[i].name, facts[i].value, &of);
    }
  gtk_box_append (section,
                  klaster_panel_create_record_row (session, _ ("Edit this site"), NULL, &link));
}

/* Public functions */

GtkWidget *
klaster_site_panel_create (KlasterSession *session,
                           KlasterSiteDigest *digest,
                           const KlasterComparison *comparison)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  add_heading (box, session, digest);
  add_figures (box, session, digest);
  klaster_panel_add_comparison (box, session, comparison);
  add_missing (box, session, digest);
  add_reports (box, session, digest);
  add_index (box, session, digest);
  add_innovations (box, session, digest);
  add_products (box, session, digest);
  add_partners (box, session, digest);
  if (digest->dates->len > 0)
    klaster_panel_add_dates (klaster_panel_add_section (box, _ ("Next")), session, digest->dates,
                             DATES_SHOWN);
  add_identity (box, session, digest);
  if (digest->changes->len > 0)
    klaster_panel_add_changes (klaster_panel_add_section (box, _ ("Last changes")), session,
                               digest->changes);
  return GTK_WIDGET (box);
}
