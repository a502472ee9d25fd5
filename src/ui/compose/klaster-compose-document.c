/* What all documents share: head, parts, grey lines for what is not known, signature. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-agenda.h"
#include "klaster-compose-document-private.h"

typedef struct
{
  const char *name;
  const char *label;
  const char *subject; /* entity of the record that it is about; NULL: of none in particular */
  gboolean (*compose) (KlasterComposer *self, GError **error);
  gboolean for_all; /* the subject may be left out: about all of them */
  gboolean newest; /* the subject may be left out: about the newest, or that of the year */
  gboolean periodic; /* about a period, which may be approved */
  gboolean wide; /* landscape, whatever is wished */
} Kind;

/* In the order in which they are offered. */
static const Kind kinds[] = {
  { "klaster", N_ ("Klaster summary"), NULL, klaster_compose_klaster, .periodic = TRUE },
  { "audiensi", N_ ("Pack for the audiensi"), "kabupaten", klaster_compose_audiensi },
  { "atlas", N_ ("Atlas of the sites"), "site", klaster_compose_atlas, .for_all = TRUE,
    .periodic = TRUE },
  { "rekap", N_ ("Recap of the reports"), NULL, klaster_compose_rekap, .periodic = TRUE },
  { "lokus", N_ ("Site profile"), "site", klaster_compose_lokus, .periodic = TRUE },
  { "kawasan", N_ ("Kawasan profile"), "kawasan", klaster_compose_kawasan },
  { "indeks-desa", N_ ("Indeks Desa of the villages"), "kabupaten", klaster_compose_indeks,
    .for_all = TRUE },
  { "matrix", N_ ("Programme matrix"), NULL, klaster_compose_matrix, .wide = TRUE },
  { "tkpkp", N_ ("Papers for the TKPKP"), NULL, klaster_compose_tkpkp, .wide = TRUE },
  { "opd", N_ ("OPD sheet"), "opd", klaster_compose_opd },
  { "rapat", N_ ("Minutes of the meeting"), "meeting", klaster_compose_rapat },
  { "nota-pertimbangan", N_ ("Considerations on a proposal"), "site_proposal",
    klaster_compose_banding, .for_all = TRUE },
  { "evaluasi", N_ ("Evaluation of the instruction"), NULL, klaster_compose_evaluasi,
    .wide = TRUE },
  { "berita-acara", N_ ("Minutes of scoring"), "award", klaster_compose_berita_acara,
    .newest = TRUE },
  { "lembar-penilaian", N_ ("Score sheets of the jury"), "award", klaster_compose_lembar_penilaian,
    .wide = TRUE, .newest = TRUE },
  { "piagam", N_ ("Certificates of award"), "award", klaster_compose_piagam, .wide = TRUE,
    .newest = TRUE },
  { "surat-tagihan", N_ ("Letter of reminder"), "site", klaster_compose_surat_tagihan,
    .periodic = TRUE, .for_all = TRUE },
  { "peta", N_ ("Map for printing"), "kabupaten", klaster_compose_peta, .for_all = TRUE },
  { "grafik", N_ ("Charts"), "chart", klaster_compose_grafik, .for_all = TRUE },
  { "kamus-data", N_ ("Data dictionary"), NULL, klaster_compose_kamus, .wide = TRUE },
};

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

/* The first record of an entity, or NULL; a document is right without it, so trouble is no error. */
static KlasterRecord *
read_first (KlasterReader *reader, const char *entity)
{
  return klaster_reader_first (reader, klaster_entity_get (entity), NULL, NULL, NULL);
}

static GBytes *
read_logo (KlasterReader *reader, const KlasterRecord *letterhead)
{
  const char *id = klaster_record_get_text (letterhead, "logo");
  g_autoptr (KlasterRecord) file = NULL;
  const char *content;
  guchar *data;
  gsize length;

  if (id == NULL)
    return NULL;
  file = klaster_reader_get (reader, klaster_entity_get ("attachment"), id, NULL);
  content = file != NULL ? klaster_record_get_text (file, "content") : NULL;
  if (content == NULL)
    return NULL;
  data = g_base64_decode (content, &length);
  return g_bytes_new_take (data, length);
}

/* Days without a limit are open; so a signatory without dates always signs. */
static gboolean
signs_on (const KlasterRecord *signatory, const GDate *day)
{
  GDate date;

  if (klaster_date_from_iso (klaster_record_get_text (signatory, "from_date"), &date)
      && g_date_compare (day, &date) < 0)
    return FALSE;
  return !klaster_date_from_iso (klaster_record_get_text (signatory, "to_date"), &date)
         || g_date_compare (day, &date) <= 0;
}

static KlasterRecord *
read_signatory (KlasterComposer *self, const GDate *day)
{
  g_autoptr (GPtrArray) all = klaster_reader_list (self->reader, klaster_entity_get ("signatory"),
                                                   NULL, "from_date DESC", NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (signs_on (all->pdata[i], day))
      return klaster_record_ref (all->pdata[i]);
  return NULL;
}

/* A KlasterStoreFunc: a document of the wish DATA, from what READER shows. */
static gpointer
compose (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterDocumentWish wish = *(const KlasterDocumentWish *)data;
  const Kind *kind = find_kind (wish.name);
  KlasterComposer self
      = { .reader = reader, .wish = &wish, .today = wish.today, .past = wish.as_approved };
  g_autoptr (KlasterPlaces) places = NULL;

  wish.landscape = wish.landscape || kind->wide;
  klaster_paper_get_room (wish.paper, wish.landscape, &self.width, &self.height);
  if (!g_date_valid (&self.today))
    klaster_today (&self.today);
  places = klaster_places_build (
      reader, &(KlasterPlacesQuery){ .period = wish.period, .today = self.today }, error);
  if (places == NULL)
    return NULL;
  self.places = places;
  if (kind->compose (&self, error))
    klaster_composer_add_codes (&self);
  else
    g_clear_pointer (&self.document, klaster_document_free);
  g_clear_pointer (&self.codes, g_ptr_array_unref);
  return self.document;
}

static KlasterDocument *
compose_as_approved (KlasterReader *reader, const KlasterDocumentWish *wish, GError **error)
{
  g_autoptr (KlasterApproval) approval = klaster_document_find_approval (reader, wish, error);
  KlasterDocumentWish then = *wish;

  if (approval == NULL)
    return NULL;
  if (approval->change == 0)
    {
      g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                           approval->sentence);
      return NULL;
    }
  then.period = approval->period;
  then.today = approval->day;
  return klaster_reader_run_as_of (reader, approval->change, compose, &then, error);
}

/* Public functions */

const char *const *
klaster_document_get_names (void)
{
  static const char *names[G_N_ELEMENTS (kinds) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].name;
  return names;
}

const char *
klaster_document_get_label (const char *name)
{
  const Kind *kind = find_kind (name);

  return kind != NULL ? _ (kind->label) : NULL;
}

const char *
klaster_document_get_subject (const char *name)
{
  const Kind *kind = find_kind (name);

  return kind != NULL ? kind->subject : NULL;
}

gboolean
klaster_document_is_periodic (const char *name)
{
  const Kind *kind = find_kind (name);

  return kind != NULL && kind->periodic;
}

gboolean
klaster_document_may_be_for_all (const char *name)
{
  const Kind *kind = find_kind (name);

  return kind != NULL && kind->for_all;
}

gboolean
klaster_document_has_newest (const char *name)
{
  const Kind *kind = find_kind (name);

  return kind != NULL && kind->newest;
}

char *
klaster_document_dup_file_name (const char *title)
{
  g_autofree char *plain = g_str_to_ascii (title, NULL);
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  GString *name = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (name, *c);
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  if (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_string_free (name, FALSE);
}

KlasterApproval *
klaster_document_find_approval (KlasterReader *reader,
                                const KlasterDocumentWish *wish,
                                GError **error)
{
  const KlasterApprovalQuery query
      = { .period = wish->period,
          .site
          = g_strcmp0 (klaster_document_get_subject (wish->name), "site") == 0 ? wish->id : NULL };

  return klaster_approval_build (reader, &query, error);
}

KlasterDocument *
klaster_compose_document (KlasterReader *reader, const KlasterDocumentWish *wish, GError **error)
{
  if (find_kind (wish->name) == NULL)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("There is no document %s."), wish->name);
      return NULL;
    }
  return wish->as_approved ? compose_as_approved (reader, wish, error)
                           : compose (reader, (gpointer)wish, error);
}

/* Says that what follows is not today's. */
static void
add_moment (KlasterComposer *self)
{
  g_autofree char *period = NULL;
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;

  if (!self->past)
    return;
  period = klaster_period_dup_label (self->wish->period);
  day = klaster_format_date (&self->today);
  /* Translators: a period and a date. */
  note = g_strdup_printf (_ ("As all stood when %s was approved, on %s."), period, day);
  klaster_document_add_note (self->document, note);
}

void
klaster_composer_add_letterhead (KlasterComposer *self)
{
  static const char *const fields[] = { "line1", "line2", "line3", "line4", "line5", "line6" };
  g_autoptr (KlasterRecord) record = read_first (self->reader, "letterhead");
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GBytes) logo = NULL;

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (fields); i++)
    if (klaster_record_has (record, fields[i]))
      g_ptr_array_add (lines, (gpointer)klaster_record_get_text (record, fields[i]));
  if (lines->len == 0)
    {
      klaster_document_add_note (
          self->document, _ ("The letterhead is not entered yet; it is filled in the settings."));
      return;
    }
  g_ptr_array_add (lines, NULL);
  logo = read_logo (self->reader, record);
  klaster_document_add_letterhead (self->document, (const char *const *)lines->pdata, logo);
}

void
klaster_composer_open (KlasterComposer *self, const char *title)
{
  g_autofree char *sample = klaster_reader_dup_setting (self->reader, "sample", "0");
  const char *label = klaster_document_get_label (self->wish->name);
  g_autofree char *whole
      = strcmp (label, title) == 0 ? g_strdup (title) : g_strdup_printf ("%s – %s", label, title);

  self->document = klaster_document_new (whole, self->wish->paper, self->wish->landscape);
  klaster_document_set_date (self->document, &self->today);
  if (strcmp (sample, "1") == 0)
    klaster_document_set_watermark (self->document, _ ("SAMPLE"));
}

void
klaster_composer_begin (KlasterComposer *self, const char *title, const char *below)
{
  klaster_composer_open (self, title);
  klaster_composer_add_letterhead (self);
  klaster_document_add_note (self->document, below);
  klaster_document_add_heading (self->document, 1, title);
  add_moment (self);
}

void
klaster_composer_begin_with_cover (KlasterComposer *self, const char *title, const char *below)
{
  klaster_composer_open (self, title);
  klaster_composer_add_letterhead (self);
  klaster_document_add_cover (self->document, klaster_document_get_label (self->wish->name), title,
                              below);
  klaster_document_add_page_break (self->document);
}

void
klaster_composer_add_part (KlasterComposer *self, const char *title)
{
  klaster_document_add_heading (self->document, 2, title);
}

void
klaster_composer_add_sites_part (KlasterComposer *self, guint n, guint n_rows)
{
  g_autofree char *title
      = n < n_rows ? g_strdup_printf (
            ngettext ("%u of %u site chosen", "%u of %u sites chosen", n_rows), n, n_rows)
                   : g_strdup_printf (ngettext ("%u site", "%u sites", n), n);

  klaster_composer_add_part (self, title);
}

void
klaster_composer_add_missing (KlasterComposer *self, const GPtrArray *missing, guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = MIN (missing->len, most);

  if (missing->len == 0)
    return;
  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((const KlasterMissing *)missing->pdata[i])->sentence);
  if (missing->len > shown)
    {
      guint rest = missing->len - shown;

      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", rest), rest);
    }
  klaster_composer_add_part (self, _ ("Still to be entered"));
  klaster_document_add_note (self->document, text->str);
}

void
klaster_composer_add_dates (KlasterComposer *self, const GPtrArray *dates, guint most)
{
  const char *const heads[] = { _ ("Date"), _ ("What"), _ ("Detail"), _ ("State"), NULL };
  static const double weights[] = { 1.9, 4, 3.1, 2.6 };
  guint shown = MIN (dates->len, most);

  klaster_composer_add_part (self, _ ("Next dates"));
  if (dates->len == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No date lies ahead; meetings, assistance and agenda items would stand here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterDated *dated = dates->pdata[i];
      g_autofree char *date = klaster_paper_dup_date (&dated->date);
      g_autofree char *state = klaster_dated_dup_state (dated, FALSE);
      const char *const cells[] = { date, dated->title, dated->detail, state, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, dates->len);
}

void
klaster_composer_add_signature (KlasterComposer *self)
{
  klaster_composer_add_signature_at (self, NULL, &self->today);
}

void
klaster_composer_add_signature_at (KlasterComposer *self, const char *place, const GDate *day)
{
  g_autoptr (KlasterRecord) letterhead = read_first (self->reader, "letterhead");
  g_autoptr (KlasterRecord) signatory = read_signatory (self, day);
  const char *city = place != NULL        ? place
                     : letterhead != NULL ? klaster_record_get_text (letterhead, "city")
                                          : NULL;
  g_autofree char *date = klaster_format_date (day);
  g_autofree char *place_and_date
      = city != NULL ? g_strdup_printf ("%s, %s", city, date) : g_strdup (date);
  const char *employee
      = signatory != NULL ? klaster_record_get_text (signatory, "employee_number") : NULL;
  /* Translators: employee number of an official. */
  g_autofree char *number = employee != NULL ? g_strdup_printf (_ ("NIP %s"), employee) : NULL;

  klaster_document_add_signature (
      self->document, place_and_date,
      signatory != NULL ? klaster_record_get_text (signatory, "post") : NULL,
      signatory != NULL ? klaster_record_get_text (signatory, "name") : NULL,
      signatory != NULL ? klaster_record_get_text (signatory, "rank") : NULL, number);
}

char *
klaster_paper_dup_figure (KlasterFigure figure, int decimals)
{
  return klaster_figure_is_blank (figure) ? g_strdup ("–")
                                          : klaster_format_number (figure.value, decimals);
}

char *
klaster_paper_dup_money (KlasterFigure rupiah)
{
  return klaster_figure_is_blank (rupiah) ? g_strdup ("–")
                                          : klaster_format_integer ((gint64)llround (rupiah.value));
}

char *
klaster_paper_dup_unbroken (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

char *
klaster_paper_dup_date (const GDate *date)
{
  g_autofree char *text = klaster_format_date_short (date);

  return klaster_paper_dup_unbroken (text);
}

const char *
klaster_paper_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}
