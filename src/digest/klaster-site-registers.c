/* Registers of a site: innovations, products with rights and permits, partners, assistance, and
 * their counts. */
#include <glib/gi18n.h>

#include "klaster-site-private.h"

static void
innovation_free (KlasterSiteInnovation *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->form_label);
  g_free (self->stage);
  g_free (self->stage_label);
  g_free (self->description);
  g_free (self);
}

static void
right_free (KlasterSiteRight *self)
{
  klaster_link_clear (&self->link);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->name);
  g_free (self->number);
  klaster_ladder_unref (self->ladder);
  g_free (self);
}

static void
product_free (KlasterSiteProduct *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->brand);
  g_free (self->market_label);
  g_free (self->capacity);
  g_ptr_array_unref (self->rights);
  g_ptr_array_unref (self->permits);
  g_free (self);
}

static void
support_free (KlasterSiteSupport *self)
{
  g_free (self->id);
  g_free (self->partner);
  g_free (self->form);
  g_free (self->period);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self->result);
  g_free (self);
}

static void
assistance_free (KlasterSiteAssistance *self)
{
  g_free (self->id);
  g_free (self->topic);
  g_free (self->partner);
  g_free (self->result);
  g_free (self->next_step);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self);
}

void
klaster_site_digest_free_registers (KlasterSiteDigest *self)
{
  g_clear_pointer (&self->innovations, g_ptr_array_unref);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->rights, g_ptr_array_unref);
  g_clear_pointer (&self->supports, g_ptr_array_unref);
  g_clear_pointer (&self->assistance, g_ptr_array_unref);
}

static KlasterSiteInnovation *
make_innovation (const KlasterRecord *record)
{
  KlasterSiteInnovation *self = g_new0 (KlasterSiteInnovation, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->name = klaster_dup_text_or_empty (record, "name");
  self->form_label = klaster_dup_choice (record, "form", "");
  self->stage = klaster_dup_text (record, "stage");
  self->stage_label = klaster_dup_choice (record, "stage", "–");
  self->digital = klaster_record_get_boolean (record, "digital");
  self->beneficiaries = klaster_figure_of (record, "beneficiaries");
  self->replications = klaster_figure_of (record, "replications");
  self->description = klaster_dup_text_or_empty (record, "description");
  return self;
}

static KlasterSiteRight *
make_right (KlasterProgramme *programme, const KlasterRecord *record, gboolean permit)
{
  KlasterSiteRight *self = g_new0 (KlasterSiteRight, 1);

  self->link.entity = permit ? "permit" : "intellectual_property";
  self->link.id = g_strdup (klaster_record_get_id (record));
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->kind_label = klaster_dup_choice (record, "kind", "–");
  self->name = permit ? g_strdup ("") : klaster_dup_text_or_empty (record, "name");
  self->number = klaster_dup_text (record, permit ? "number" : "certificate_number");
  if (self->number == NULL)
    self->number
        = permit ? g_strdup ("") : klaster_dup_text_or_empty (record, "application_number");
  self->ladder = klaster_programme_read_ladder (programme, record);
  self->expiry = klaster_get_date (record, "expiry");
  if (g_date_valid (&self->expiry))
    self->days_to_expiry = g_date_days_between (&programme->today, &self->expiry);
  return self;
}

static GPtrArray *
make_rights (KlasterProgramme *programme, GPtrArray *records, gboolean permit)
{
  GPtrArray *rights = g_ptr_array_new_with_free_func ((GDestroyNotify)right_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (rights, make_right (programme, records->pdata[i], permit));
  return rights;
}

static char *
describe_capacity (const KlasterRecord *record)
{
  g_autofree char *number = NULL;
  const char *unit = klaster_record_get_text (record, "capacity_unit");

  if (!klaster_record_has (record, "capacity"))
    return g_strdup ("");
  number = klaster_format_number_short (klaster_record_get_number (record, "capacity"), 2);
  return unit != NULL ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

static KlasterSiteProduct *
make_product (KlasterProgramme *programme,
              const KlasterRecord *record,
              GHashTable *rights,
              GHashTable *permits)
{
  KlasterSiteProduct *self = g_new0 (KlasterSiteProduct, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->name = klaster_dup_text_or_empty (record, "name");
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->brand = klaster_dup_text_or_empty (record, "brand");
  self->market_label = klaster_dup_choice (record, "market", "");
  self->capacity = describe_capacity (record);
  self->turnover = klaster_figure_of (record, "turnover");
  self->rights = make_rights (programme, klaster_group_get (rights, self->id), FALSE);
  self->permits = make_rights (programme, klaster_group_get (permits, self->id), TRUE);
  return self;
}

static char *
dup_partner (KlasterProgramme *programme, const KlasterRecord *record)
{
  const char *id = klaster_record_get_text (record, "partner");

  if (id == NULL)
    return g_strdup ("");
  return klaster_reader_dup_title (programme->reader, klaster_entity_get ("partner"), id);
}

static KlasterSiteSupport *
make_support (KlasterProgramme *programme, const KlasterRecord *record)
{
  KlasterSiteSupport *self = g_new0 (KlasterSiteSupport, 1);
  KlasterPeriod period = klaster_get_period (record, "period");

  self->id = g_strdup (klaster_record_get_id (record));
  self->partner = dup_partner (programme, record);
  self->form = klaster_dup_text_or_empty (record, "form");
  self->period = period.year != 0 ? klaster_period_dup_label (period) : g_strdup ("");
  self->state = klaster_dup_text (record, "state");
  self->state_label = klaster_dup_choice (record, "state", "–");
  self->value = klaster_figure_of (record, "value");
  self->result = klaster_dup_text_or_empty (record, "result");
  return self;
}

static KlasterSiteAssistance *
make_assistance (KlasterProgramme *programme, const KlasterRecord *record)
{
  KlasterSiteAssistance *self = g_new0 (KlasterSiteAssistance, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->date = klaster_get_date (record, "date");
  self->due = klaster_get_date (record, "due");
  self->topic = klaster_dup_text_or_empty (record, "topic");
  self->partner = dup_partner (programme, record);
  self->result = klaster_dup_text_or_empty (record, "result");
  self->next_step = klaster_dup_text_or_empty (record, "next_step");
  self->state = klaster_dup_text_or_empty (record, "state");
  self->state_label = klaster_dup_choice (record, "state", "–");
  return self;
}

void
klaster_site_figures_count (KlasterSiteFigures *figures,
                            GPtrArray *innovations,
                            GPtrArray *products,
                            GPtrArray *rights,
                            GPtrArray *permits,
                            GPtrArray *supports)
{
  g_autoptr (GHashTable) partners = g_hash_table_new (g_str_hash, g_str_equal);

  *figures = (KlasterSiteFigures){ .n_innovations = innovations->len,
                                   .n_products = products->len,
                                   .n_rights = rights->len,
                                   .n_permits = permits->len };
  for (guint i = 0; i < innovations->len; i++)
    {
      const char *stage = klaster_record_get_text (innovations->pdata[i], "stage");

      figures->n_initiative += g_strcmp0 (stage, "inisiatif") == 0;
      figures->n_trial += g_strcmp0 (stage, "uji_coba") == 0;
      figures->n_applied += g_strcmp0 (stage, "penerapan") == 0;
    }
  for (guint i = 0; i < products->len; i++)
    figures->n_branded += klaster_record_has (products->pdata[i], "brand");
  for (guint i = 0; i < rights->len; i++)
    {
      const char *stage = klaster_record_get_text (rights->pdata[i], "stage");

      figures->n_rights_granted
          += g_strcmp0 (stage, "certified") == 0 || g_strcmp0 (stage, "recorded") == 0;
    }
  for (guint i = 0; i < permits->len; i++)
    figures->n_permits_issued
        += g_strcmp0 (klaster_record_get_text (permits->pdata[i], "stage"), "issued") == 0;
  for (guint i = 0; i < supports->len; i++)
    {
      const char *partner = klaster_record_get_text (supports->pdata[i], "partner");

      if (partner != NULL
          && g_strcmp0 (klaster_record_get_text (supports->pdata[i], "state"), "cancelled") != 0)
        g_hash_table_add (partners, (gpointer)partner);
    }
  figures->n_partners = g_hash_table_size (partners);
}

char *
klaster_site_figures_dup_sentence (const KlasterSiteFigures *figures)
{
  const struct
  {
    guint n;
    const char *text;
  } counts[] = {
    /* Translators: parts of a list of what is entered. */
    { figures->n_innovations,
      ngettext ("%u innovation", "%u innovations", figures->n_innovations) },
    { figures->n_products, ngettext ("%u product", "%u products", figures->n_products) },
    { figures->n_rights, ngettext ("%u intellectual property right",
                                   "%u intellectual property rights", figures->n_rights) },
    { figures->n_permits,
      ngettext ("%u permit or certificate", "%u permits or certificates", figures->n_permits) },
    { figures->n_partners,
      ngettext ("support of %u partner", "support of %u partners", figures->n_partners) },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i].n > 0)
      klaster_add_counted (builder, counts[i].text, counts[i].n);
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return g_strdup (_ ("No innovation and no product is entered yet."));
  list = klaster_format_list ((const char *const *)parts);
  /* Translators: a list such as "3 innovations, 2 products, and support of 1 partner". */
  return g_strdup_printf (_ ("Entered are %s."), list);
}

static GPtrArray *
list_of_site (KlasterSiteDigest *self,
              KlasterProgramme *programme,
              const char *entity,
              const char *order,
              GError **error)
{
  const KlasterMatch matches[] = { { "site", self->site }, { NULL, NULL } };

  return klaster_reader_list (programme->reader, klaster_entity_get (entity), matches, order,
                              error);
}

/* Permits of the products of this site, by product; one query for each product, of which a site has
 * few. */
static GPtrArray *
list_permits (KlasterProgramme *programme, GPtrArray *products, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);

  for (guint i = 0; i < products->len; i++)
    {
      const KlasterMatch matches[]
          = { { "product", klaster_record_get_id (products->pdata[i]) }, { NULL, NULL } };
      g_autoptr (GPtrArray) some = klaster_reader_list (
          programme->reader, klaster_entity_get ("permit"), matches, "kind", error);

      if (some == NULL)
        return NULL;
      for (guint j = 0; j < some->len; j++)
        g_ptr_array_add (all, klaster_record_ref (some->pdata[j]));
    }
  return g_steal_pointer (&all);
}

static int
compare_innovations (gconstpointer a, gconstpointer b)
{
  static const char *const order[] = { "penerapan", "uji_coba", "inisiatif" };
  const KlasterSiteInnovation *x = *(KlasterSiteInnovation *const *)a;
  const KlasterSiteInnovation *y = *(KlasterSiteInnovation *const *)b;

  for (guint i = 0; i < G_N_ELEMENTS (order) && g_strcmp0 (x->stage, y->stage) != 0; i++)
    {
      if (g_strcmp0 (x->stage, order[i]) == 0)
        return -1;
      if (g_strcmp0 (y->stage, order[i]) == 0)
        return 1;
    }
  return g_strcmp0 (x->name, y->name);
}

static void
fill_products (KlasterSiteDigest *self,
               KlasterProgramme *programme,
               GPtrArray *products,
               GPtrArray *rights,
               GPtrArray *permits)
{
  g_autoptr (GHashTable) rights_of = klaster_group_records (rights, "product");
  g_autoptr (GHashTable) permits_of = klaster_group_records (permits, "product");

  for (guint i = 0; i < products->len; i++)
    g_ptr_array_add (self->products,
                     make_product (programme, products->pdata[i], rights_of, permits_of));
  for (guint i = 0; i < rights->len; i++)
    if (!klaster_record_has (rights->pdata[i], "product"))
      g_ptr_array_add (self->rights, make_right (programme, rights->pdata[i], FALSE));
}

gboolean
klaster_site_digest_add_registers (KlasterSiteDigest *self,
                                   KlasterProgramme *programme,
                                   GError **error)
{
  g_autoptr (GPtrArray) innovations = list_of_site (self, programme, "innovation", NULL, error);
  g_autoptr (GPtrArray) products
      = innovations != NULL ? list_of_site (self, programme, "product", NULL, error) : NULL;
  g_autoptr (GPtrArray) rights
      = products != NULL ? list_of_site (self, programme, "intellectual_property", NULL, error)
                         : NULL;
  g_autoptr (GPtrArray) permits = rights != NULL ? list_permits (programme, products, error) : NULL;
  g_autoptr (GPtrArray) supports
      = permits != NULL ? list_of_site (self, programme, "partner_support", "period DESC", error)
                        : NULL;
  g_autoptr (GPtrArray) assistance
      = supports != NULL ? list_of_site (self, programme, "assistance", "date DESC", error) : NULL;

  if (assistance == NULL)
    return FALSE;
  self->innovations = g_ptr_array_new_with_free_func ((GDestroyNotify)innovation_free);
  self->products = g_ptr_array_new_with_free_func ((GDestroyNotify)product_free);
  self->rights = g_ptr_array_new_with_free_func ((GDestroyNotify)right_free);
  self->supports = g_ptr_array_new_with_free_func ((GDestroyNotify)support_free);
  self->assistance = g_ptr_array_new_with_free_func ((GDestroyNotify)assistance_free);
  for (guint i = 0; i < innovations->len; i++)
    g_ptr_array_add (self->innovations, make_innovation (innovations->pdata[i]));
  g_ptr_array_sort (self->innovations, compare_innovations);
  fill_products (self, programme, products, rights, permits);
  for (guint i = 0; i < supports->len; i++)
    g_ptr_array_add (self->supports, make_support (programme, supports->pdata[i]));
  for (guint i = 0; i < assistance->len; i++)
    g_ptr_array_add (self->assistance, make_assistance (programme, assistance->pdata[i]));
  klaster_site_figures_count (&self->figures, innovations, products, rights, permits, supports);
  return TRUE;
}
