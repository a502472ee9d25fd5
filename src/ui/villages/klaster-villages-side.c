#include "klaster-villages-side.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-indices.h"
#include "klaster-index-near.h"
#include "klaster-index-sites.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"

static GtkBox *
create_box (const char *title, const char *below)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  gtk_widget_set_margin_start (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_top (GTK_WIDGET (box), 14);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 20);
  klaster_panel_add_text (box, title, "title-1");
  klaster_panel_add_text (box, below, "kind");
  return box;
}

static void
add_chart (GtkBox *box, KlasterSession *session, KlasterChart *chart)
{
  if (chart == NULL)
    return;
  if (klaster_store_is_sample (klaster_session_get_store (session)))
    klaster_chart_set_watermark (chart, _ ("SAMPLE"));
  gtk_box_append (box, klaster_panel_chart_new (chart, session));
}

static void
take_text (GtkBox *box, char *text, const char *css_class)
{
  if (*text != '\0')
    klaster_panel_add_text (box, text, css_class);
  g_free (text);
}

/* ---- a village */

static void
add_around (GtkBox *box,
            KlasterSession *session,
            const KlasterIndexEdition *edition,
            const KlasterIndexSite *site)
{
  static const char *const levels[KLASTER_N_AROUNDS]
      = { N_ ("Kecamatan"), N_ ("Kabupaten/Kota"), N_ ("Province") };
  int decimals = klaster_instrument_get_decimals (edition->instrument);
  GtkBox *section = klaster_panel_add_section (box, _ ("Among the villages around it"));

  take_text (section, klaster_index_site_dup_sentence (site, edition), NULL);
  for (guint i = 0; i < KLASTER_N_AROUNDS && klaster_instrument_get_most (edition->instrument) > 0;
       i++)
    {
      const KlasterIndexAround *around = &site->around[i];
      g_autofree char *median = klaster_format_number (around->stats.median, decimals);
      g_autofree char *mean = klaster_format_number (around->stats.mean, decimals);
      g_autofree char *count = klaster_count_dup_text (around->stats.n, around->stats.of);
      /* Translators: a region, median, mean, "13 of 14". */
      g_autofree char *text
          = g_strdup_printf (_ ("%s: median %s, mean %s (%s)"), around->name, median, mean, count);

      klaster_panel_add_fact (section, session, _ (levels[i]), text, NULL);
    }
}

/* Editions newest first, each a line that opens its record. */
static void
add_records (GtkBox *box,
             KlasterSession *session,
             const KlasterVillageIndices *indices,
             const KlasterIndexVillage *village)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("As issued"));

  for (guint i = village->scores->len; i > 0; i--)
    {
      const KlasterVillageScore *score
          = &g_array_index (village->scores, KlasterVillageScore, i - 1);
      const KlasterLink link = { .entity = "village_index", .id = score->record };
      g_autofree char *label = g_strdup_printf (
          "%s %d", klaster_instrument_get_label (score->instrument), score->year);
      g_autofree char *number = klaster_format_number (
          score->score, klaster_instrument_get_decimals (score->instrument));
      g_autofree char *text = g_strdup_printf (
          "%s · %s", number, klaster_instrument_get_class_label (score->instrument, score->class));

      gtk_box_append (section, klaster_panel_create_record_row (session, label, text, &link));
    }
  if (village->scores->len == 0)
    klaster_panel_add_text (section, _ ("Nothing issued about this village is entered."),
                            "missing");
  gtk_box_append (section,
                  klaster_panel_create_add_button (session, _ ("Enter an index"), "village_index",
                                                   "village", village->code));
}

/* What lacks to the next class: points, and the dimensions that lie behind those who are there. */
static void
add_way (GtkBox *box,
         KlasterSession *session,
         const KlasterVillageIndices *indices,
         const KlasterIndexEdition *edition,
         const KlasterIndexVillage *village)
{
  const char *const *parts = klaster_instrument_get_parts (edition->instrument);
  int decimals = klaster_instrument_get_decimals (edition->instrument);
  GtkBox *section;
  KlasterNearVillage near;

  if (!klaster_index_near_describe (indices, edition, village, &near))
    return;
  section = klaster_panel_add_section (box, _ ("To the next class"));
  take_text (section, klaster_near_village_dup_distance (&near), NULL);
  for (guint p = 0; parts[p] != NULL; p++)
    {
      const char *label
          = _ (klaster_entity_get_field (klaster_entity_get ("village_index"), parts[p])->label);
      g_autofree char *gap = klaster_format_number (near.gaps[p], decimals);

      if (near.gaps[p] > 0)
        klaster_panel_add_fact (section, session, label, gap, NULL);
    }
  klaster_panel_add_text (
      section,
      near.weakest < 0 ? _ ("No dimension lies behind, or none is entered.")
                       : _ ("Points behind the median of the desa that are in that class. The "
                            "score itself is not computed."),
      "fact-name");
}

static void
add_class (GtkBox *box,
           const KlasterIndexEdition *edition,
           const KlasterIndexVillage *village,
           const KlasterVillageScore *score)
{
  GtkBox *pills = klaster_panel_add_pills (box);
  int class = score != NULL ? score->class : -1;
  g_autofree char *text = g_strdup_printf (
      "%s: %s", edition->label, klaster_instrument_get_class_label (edition->instrument, class));

  gtk_box_append (pills, klaster_panel_create_pill (text, klaster_instrument_get_class_color (
                                                              edition->instrument, class)));
  if (village->site)
    gtk_box_append (pills, klaster_panel_create_pill (_ ("Site of Klaster Inovasi"), 0));
}

static void
add_histories (GtkBox *box,
               KlasterSession *session,
               const KlasterVillageIndices *indices,
               const KlasterIndexVillage *village)
{
  KlasterChart *idm = klaster_compose_village_scores (indices, village, KLASTER_INSTRUMENT_IDM);
  KlasterChart *now
      = klaster_compose_village_scores (indices, village, KLASTER_INSTRUMENT_INDEKS_DESA);
  GtkBox *section;

  if (idm == NULL && now == NULL)
    return;
  section = klaster_panel_add_section (box, _ ("Over the years"));
  add_chart (section, session, now);
  if (idm != NULL && now != NULL)
    klaster_panel_add_text (
        section,
        _ ("Here the instrument changes: IDM (until 2024) and Indeks Desa (from "
           "2025) measure differently and cannot be compared."),
        "missing");
  add_chart (section, session, idm);
}

GtkWidget *
klaster_villages_side_new_village (KlasterSession *session,
                                   const KlasterVillageIndices *indices,
                                   const KlasterIndexEdition *edition,
                                   const KlasterIndexVillage *village)
{
  g_autofree char *where
      = g_strdup_printf ("%s %s · %s, %s", village->kelurahan ? _ ("Kelurahan") : _ ("Desa"),
                         village->code, village->kecamatan_name, village->kabupaten_name);
  GtkBox *box = create_box (village->name, where);
  KlasterChart *parts;
  KlasterIndexSite site;

  klaster_index_site_describe (indices, edition, village, &site);
  add_class (box, edition, village, site.score);
  add_around (box, session, edition, &site);
  add_way (box, session, indices, edition, village);
  parts = klaster_compose_village_parts (indices, edition, village);
  if (parts != NULL)
    add_chart (klaster_panel_add_section (box, _ ("By dimension")), session, parts);
  add_histories (box, session, indices, village);
  add_records (box, session, indices, village);
  return GTK_WIDGET (box);
}

/* ---- a region */

static void
add_near_setting (GtkBox *section,
                  KlasterSession *session,
                  const KlasterIndexLimits *limits,
                  KlasterInstrument instrument)
{
  g_autofree char *near
      = klaster_format_number_short (limits->near, klaster_instrument_get_decimals (instrument));
  /* Translators: points. */
  g_autofree char *text = g_strdup_printf (_ ("Near: %s points or less"), near);
  g_autofree char *key = klaster_instrument_dup_near_key (instrument);
  const KlasterLink link = { .entity = "setting", .id = limits->near_setting };

  gtk_box_append (section,
                  link.id != NULL
                      ? klaster_panel_create_record_row (session, text, NULL, &link)
                      : klaster_panel_create_add_button (session, text, "setting", "key", key));
}

static void
add_limits (GtkBox *box,
            KlasterSession *session,
            const KlasterVillageIndices *indices,
            KlasterInstrument instrument)
{
  const KlasterIndexLimits *limits = &indices->limits[instrument];
  GtkBox *section;

  if (!limits->there)
    return;
  section = klaster_panel_add_section (box, _ ("Class limits"));
  if (limits->passed_over)
    take_text (section, klaster_index_dup_limits_sentence (indices, instrument), "missing");
  for (int i = KLASTER_N_CLASS_LIMITS - 1; i >= 0; i--)
    {
      g_autofree char *key = klaster_instrument_dup_limit_key (instrument, (guint)i);
      g_autofree char *above
          = klaster_format_number (limits->above[i], klaster_instrument_get_decimals (instrument));
      g_autofree char *text = g_strdup_printf (
          "%s > %s", klaster_instrument_get_class_label (instrument, i + 1), above);
      const KlasterLink link = { .entity = "setting", .id = limits->settings[i] };

      gtk_box_append (
          section, link.id != NULL
                       ? klaster_panel_create_record_row (session, text, limits->sources[i], &link)
                       : klaster_panel_create_add_button (session, text, "setting", "key", key));
    }
  add_near_setting (section, session, limits, instrument);
  klaster_panel_add_text (
      section,
      _ ("Classes stand as issued; the limits say how far the next class is. All "
         "views follow a limit that is changed here."),
      "fact-name");
}

static const char *
find_name (const KlasterVillageIndices *indices, const char *region)
{
  for (guint i = 0; region != NULL && i < indices->kabupaten->len; i++)
    {
      const KlasterIndexRegion *it = indices->kabupaten->pdata[i];

      if (g_str_equal (it->code, region))
        return it->name;
    }
  for (guint i = 0; region != NULL && i < indices->kecamatan->len; i++)
    {
      const KlasterIndexRegion *it = indices->kecamatan->pdata[i];

      if (g_str_equal (it->code, region))
        return it->name;
    }
  return _ ("Kalimantan Selatan");
}

static void
add_check (GtkBox *box, const KlasterVillageIndices *indices, const KlasterIndexEdition *edition)
{
  g_autofree char *difference = klaster_index_dup_difference (indices, edition);
  GtkBox *section;

  if (edition->published == NULL)
    return;
  section = klaster_panel_add_section (box, _ ("Against the published counts"));
  klaster_panel_add_text (
      section,
      *difference != '\0' ? difference : _ ("The counts agree with those that were published."),
      NULL);
  if (*edition->published->source != '\0')
    {
      g_autofree char *source = g_strdup_printf (_ ("Source: %s"), edition->published->source);

      klaster_panel_add_text (section, source, "fact-name");
    }
}

GtkWidget *
klaster_villages_side_new_region (KlasterSession *session,
                                  const KlasterVillageIndices *indices,
                                  const KlasterIndexEdition *edition,
                                  const char *region)
{
  GtkBox *box = create_box (find_name (indices, region), edition->label);
  KlasterChart *history = klaster_compose_index_history (indices, region);

  if (history != NULL && edition->instrument != KLASTER_INSTRUMENT_PERMENDAGRI_81)
    add_chart (klaster_panel_add_section (box, _ ("Over the years")), session, history);
  else if (history != NULL)
    klaster_chart_unref (history);
  if (edition->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81)
    klaster_panel_add_text (
        box,
        _ ("Kelurahan are measured by Permendagri 81/2015. They stand beside the desa and are "
           "in none of their counts."),
        NULL);
  if (region == NULL)
    add_check (box, indices, edition);
  add_limits (box, session, indices, edition->instrument);
  return GTK_WIDGET (box);
}
