/* The steps that fly to a place: the province, a site, a kawasan. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-tour-private.h"

/* The first sentence of a description is shown when it is not longer than this; letters. */
#define LONGEST_SENTENCE 130
#define KOTA "Kota "

/* "Kabupaten Tapin"; a kota has the word in its name. */
static char *
dup_kabupaten (const char *name)
{
  /* Translators: %s is the name of a kabupaten. */
  return g_str_has_prefix (name, KOTA) ? g_strdup (name)
                                       : g_strdup_printf (_ ("Kabupaten %s"), name);
}

static char *
dup_village (const char *name, gboolean kelurahan)
{
  /* Translators: %s is the name of a village. */
  return g_strdup_printf (kelurahan ? _ ("Kelurahan %s") : _ ("Desa %s"), name);
}

/* The first sentence of TEXT, or NULL when it is too long to be read from afar. */
static char *
dup_first_sentence (const char *text)
{
  const char *end = strpbrk (text, ".\n");
  gsize length;

  while (end != NULL && *end == '.' && end[1] != '\0' && !g_ascii_isspace (end[1]))
    end = strpbrk (end + 1, ".\n");
  length = end == NULL ? strlen (text) : (gsize)(end - text) + (*end == '.');
  if (length == 0 || g_utf8_strlen (text, (gssize)length) > LONGEST_SENTENCE)
    return NULL;
  return g_strstrip (g_strndup (text, length));
}

/* By stage: with the number of people served, and without. */
static char *
dup_stage_sentence (const KlasterSiteInnovation *innovation)
{
  static const struct
  {
    const char *stage;
    const char *serving, *plain;
  } forms[]
      = { { "penerapan", N_ ("%s is in use and serves %s people."), N_ ("%s is in use.") },
          { "uji_coba", N_ ("%s is on trial and serves %s people."), N_ ("%s is on trial.") },
          { "inisiatif", N_ ("%s is a first idea for %s people."), N_ ("%s is a first idea.") },
          { NULL, N_ ("%s serves %s people."), "%s" } };
  gboolean serves
      = !klaster_figure_is_blank (innovation->beneficiaries) && innovation->beneficiaries.value > 0;
  g_autofree char *people
      = serves ? klaster_format_integer ((gint64)innovation->beneficiaries.value) : NULL;
  g_autoptr (GString) sentence = NULL;
  guint i = 0;

  while (forms[i].stage != NULL && g_strcmp0 (forms[i].stage, innovation->stage) != 0)
    i++;
  sentence = g_string_new (serves ? _ (forms[i].serving) : _ (forms[i].plain));
  g_string_replace (sentence, "%s", innovation->name, 1);
  if (serves)
    g_string_replace (sentence, "%s", people, 1);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

/* The innovation that is furthest, in one sentence; else the potential, else that nothing is known. */
static char *
dup_innovation_sentence (const KlasterSiteDigest *digest)
{
  const KlasterSiteInnovation *first
      = digest->innovations->len > 0 ? digest->innovations->pdata[0] : NULL;
  char *sentence = first != NULL ? dup_first_sentence (first->description) : NULL;

  if (sentence != NULL)
    return sentence;
  if (first != NULL)
    return dup_stage_sentence (first);
  if (digest->potential != NULL)
    return g_strdup_printf (_ ("Potential: %s. Innovations are not entered yet."),
                            digest->potential);
  return g_strdup (digest->village != NULL ? _ ("Innovations are not entered yet.")
                                           : _ ("The village is not chosen yet."));
}

/* The class says it; the score only where there is no class. */
static char *
dup_status (const KlasterSiteIndex *index)
{
  g_autofree char *score = NULL;

  if (index == NULL)
    return NULL;
  if (index->status == NULL && !klaster_figure_is_blank (index->score))
    score = klaster_format_number_short (index->score.value, 2);
  return g_strdup_printf ("%s (%s %d)", score != NULL ? score : index->status_label,
                          index->instrument_label, index->year);
}

static double
sum_turnover (const KlasterSiteDigest *digest, guint *n)
{
  double sum = 0;

  *n = 0;
  for (guint i = 0; i < digest->products->len; i++)
    {
      const KlasterSiteProduct *product = digest->products->pdata[i];

      if (klaster_figure_is_blank (product->turnover))
        continue;
      sum += product->turnover.value;
      (*n)++;
    }
  return *n > 0 ? sum : NAN;
}

static void
add_site_figures (KlasterTourStep *step, const KlasterSiteDigest *digest, KlasterPeriod period)
{
  const KlasterSiteFigures *figures = &digest->figures;
  g_autofree char *note = NULL;
  guint n;
  double turnover = sum_turnover (digest, &n);

  note = g_strdup_printf (_ ("%u of %u products"), n, figures->n_products);
  klaster_tour_add_series (step, period);
  klaster_tour_add_part (step, figures->n_applied, figures->n_innovations, _ ("innovations in use"),
                         N_ ("of %s recorded"));
  klaster_tour_add_rupiah (step, turnover, _ ("turnover (Rp)"), note);
  klaster_tour_add_part (step, figures->n_rights_granted, figures->n_rights,
                         _ ("rights granted (KI)"), N_ ("of %s applied for"));
}

/* Content of the attachment ID, or NULL: a step is right without its photo. */
static GBytes *
read_photo (KlasterReader *reader, const char *id)
{
  g_autoptr (KlasterRecord) file
      = id != NULL ? klaster_reader_get (reader, klaster_entity_get ("attachment"), id, NULL)
                   : NULL;
  const char *content = file != NULL ? klaster_record_get_text (file, "content") : NULL;
  guchar *data;
  gsize length;

  if (content == NULL)
    return NULL;
  data = g_base64_decode (content, &length);
  return g_bytes_new_take (data, length);
}

static void
write_site (KlasterTourStep *step, const KlasterTourWork *work, const KlasterSiteDigest *digest)
{
  g_autofree char *kabupaten = dup_kabupaten (digest->kabupaten_name);

  step->open = digest->village == NULL;
  if (step->open)
    /* Translators: number of a site among all of them. */
    step->over = g_strdup_printf (_ ("%u of %u"), digest->number, work->tour->places->sites->len);
  else
    step->over = g_strdup_printf (_ ("%u of %u · %s"), digest->number,
                                  work->tour->places->sites->len, kabupaten);
  step->title = g_strdup (step->open ? kabupaten : digest->title);
  step->sentence = dup_innovation_sentence (digest);
  step->status = dup_status (digest->index);
  step->class = digest->index != NULL ? digest->index->class : KLASTER_STATUS_NONE;
}

/* What to say of a site: where we are, what is new there, what the figures are. */
static char *
dup_site_speech (const KlasterTourStep *step, const KlasterSiteDigest *digest)
{
  g_autofree char *kabupaten = dup_kabupaten (digest->kabupaten_name);
  g_autofree char *village = dup_village (digest->title, digest->kelurahan);
  g_autofree char *where = step->open ? g_strdup_printf ("%s.", kabupaten)
                                      : g_strdup_printf ("%s, %s.", village, kabupaten);

  return klaster_join_sentences (
      where, step->sentence, step->open || step->series == NULL ? NULL : step->series->sentence,
      step->open ? NULL : digest->figures_sentence, digest->report_sentence, NULL);
}

static const char *
get_stage_key (const KlasterKawasanDigest *digest)
{
  return digest->stages[MIN (digest->current, (int)digest->n_stages - 1)].key;
}

static void
add_kawasan_figures (KlasterTourStep *step, const KlasterKawasanDigest *digest)
{
  guint n_members = digest->members->len;
  const char *stage = step->staged ? get_stage_key (digest) : NULL;
  g_autofree char *checks = klaster_format_integer (digest->n_complete);
  g_autofree char *checks_unit = g_strdup_printf ("/ %u", digest->n_checks);
  g_autofree char *members = klaster_format_integer (n_members);
  g_autofree char *programs = klaster_format_integer (digest->programs->len);
  g_autofree char *agencies
      = g_strdup_printf (ngettext ("of %u OPD", "of %u OPD", digest->n_opd), digest->n_opd);
  g_autofree char *unsure = g_strdup_printf (_ ("%u not confirmed"), digest->n_unconfirmed);
  gboolean answered = digest->n_unanswered < digest->n_checks;

  klaster_tour_add_figure (step, stage, "", _ ("stage of development"),
                           stage != NULL ? _ ("of 1a to 4") : _ ("not entered yet"));
  klaster_tour_add_figure (step, answered ? checks : NULL, answered ? checks_unit : "",
                           _ ("documents complete"), answered ? "" : _ ("not entered yet"));
  klaster_tour_add_figure (step, n_members > 0 ? members : NULL, "", _ ("members of the area"),
                           n_members == 0              ? _ ("not entered yet")
                           : digest->n_unconfirmed > 0 ? unsure
                                                       : _ ("all confirmed"));
  klaster_tour_add_figure (step, digest->programs->len > 0 ? programs : NULL, "",
                           _ ("programmes of OPD"),
                           digest->programs->len > 0 ? agencies : _ ("not entered yet"));
}

/* Public functions */

KlasterTourStep *
klaster_tour_step_province (const KlasterTourWork *work)
{
  const KlasterSummary *summary = work->summary;
  const KlasterSiteFigures *totals = &summary->totals;
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_PROVINCE, "province");
  g_autofree char *period = klaster_period_dup_label (summary->period);
  g_autofree char *sites = klaster_format_integer (summary->n_sites);
  g_autofree char *kinds
      = g_strdup_printf (_ ("%u desa, %u kelurahan"), summary->n_desa, summary->n_kelurahan);
  g_autofree char *open
      = g_strdup_printf (_ ("%u village not chosen"), summary->n_sites - summary->n_filled);

  self->over = g_strdup (_ ("Kalimantan Selatan"));
  self->title = g_strdup (_ ("One site in each kabupaten and kota"));
  /* The marks below it say how many are in which state. */
  self->sentence = g_strdup_printf (_ ("Reports %s"), period);
  klaster_tour_add_figure (self, sites, "", _ ("sites"),
                           summary->n_filled == summary->n_sites ? kinds : open);
  klaster_tour_add_part (self, totals->n_applied, totals->n_innovations, _ ("innovations in use"),
                         N_ ("of %s recorded"));
  klaster_tour_add_part (self, totals->n_branded, totals->n_products, _ ("products with a brand"),
                         N_ ("of %s recorded"));
  klaster_tour_add_part (self, totals->n_rights_granted, totals->n_rights,
                         _ ("rights granted (KI)"), N_ ("of %s applied for"));
  self->speech = klaster_join_sentences (summary->lead, summary->totals_sentence,
                                         summary->indicator_sentence, NULL);
  return self;
}

KlasterTourStep *
klaster_tour_step_sites (const KlasterTourWork *work)
{
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_SITES, "sites");
  g_autofree char *period = klaster_period_dup_label (work->summary->period);

  self->shown = work->summary->n_sites > 0;
  self->over = g_strdup_printf (_ ("Reports %s"), period);
  self->title
      = g_strdup (work->tour->places->kawasan->len > 0 ? _ ("Sites and kawasan") : _ ("The sites"));
  self->speech = g_strdup (work->summary->report_sentence);
  return self;
}

KlasterTourStep *
klaster_tour_step_site (const KlasterTourWork *work, const KlasterSitePlace *place, GError **error)
{
  const KlasterSiteDigestQuery query = { .site = place->site,
                                         .period = work->tour->period,
                                         .indicator = work->indicator,
                                         .today = work->today };
  g_autoptr (KlasterSiteDigest) digest = klaster_site_digest_build (work->reader, &query, error);
  g_autofree char *key = g_strdup_printf ("site %s", place->kabupaten);
  KlasterTourStep *self;

  if (digest == NULL)
    return NULL;
  self = klaster_tour_step_new (KLASTER_TOUR_SITE, key);
  self->id = g_strdup (digest->site);
  self->region = g_strdup (digest->kabupaten);
  self->series = digest->series != NULL ? klaster_series_ref (digest->series) : NULL;
  self->photo = read_photo (work->reader, digest->cover_photo);
  write_site (self, work, digest);
  add_site_figures (self, digest, work->tour->period);
  self->speech = dup_site_speech (self, digest);
  return self;
}

KlasterTourStep *
klaster_tour_step_kawasan (const KlasterTourWork *work,
                           const KlasterKawasanPlace *place,
                           GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = place->id, .today = work->today };
  g_autoptr (KlasterKawasanDigest) digest
      = klaster_kawasan_digest_build (work->reader, &query, error);
  g_autofree char *key = g_strdup_printf ("kawasan %s", place->id);
  g_autofree char *kabupaten = dup_kabupaten (place->kabupaten_name);
  KlasterTourStep *self;

  if (digest == NULL)
    return NULL;
  self = klaster_tour_step_new (KLASTER_TOUR_KAWASAN, key);
  self->shown = !g_str_equal (place->kind, "other");
  self->id = g_strdup (place->id);
  self->region = g_strdup (place->kabupaten);
  self->over = g_strdup_printf ("%s · %s", place->kind_label, kabupaten);
  self->title = g_strdup (digest->name);
  self->sentence = g_strdup (digest->stage_sentence);
  self->kawasan = klaster_kawasan_digest_ref (digest);
  self->staged = digest->current != KLASTER_STAGE_UNKNOWN;
  add_kawasan_figures (self, digest);
  self->speech = klaster_join_sentences (digest->lead, digest->program_sentence,
                                         digest->follow_up_sentence, NULL);
  return self;
}
