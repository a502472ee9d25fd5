#include "klaster-form-layout.h"

#include <glib/gi18n.h>
#include <string.h>

static const KlasterFormItem items[] = {
  { "lokus", N_ ("Site (desa or kelurahan)"), NULL, KLASTER_FORM_SITE, NULL, NULL, "report", "site",
    TRUE },
  { "periode", N_ ("Period of the report"), NULL, KLASTER_FORM_PERIOD, NULL, NULL, "report",
    "period", TRUE },
  { "enumerator", N_ ("Enumerator"), NULL, KLASTER_FORM_ENUMERATOR, NULL, NULL, "report",
    "enumerator", TRUE },
  { "enumerator_lain", N_ ("Name of the enumerator"), N_ ("If the name is not in the list"),
    KLASTER_FORM_TEXT, NULL, NULL, "report", NULL, FALSE },
  { "hari_isi", N_ ("Date of filling in"), NULL, KLASTER_FORM_DATE, NULL, NULL, "report",
    "received_on", FALSE },

  { "ada_inovasi", N_ ("Is there progress of an innovation?"), NULL, KLASTER_FORM_GATE,
    "innovation", NULL, "innovation", NULL, TRUE },
  { "nama_inovasi", N_ ("Name of the innovation"), N_ ("Write the same name in every period"),
    KLASTER_FORM_TEXT, "innovation", KLASTER_FORM_INNOVATIONS, "innovation", "name", TRUE },
  { "bentuk", N_ ("Form of the innovation"), NULL, KLASTER_FORM_CHOICE, "innovation",
    KLASTER_FORM_INNOVATIONS, "innovation", "form", FALSE },
  { "digital", N_ ("Is the innovation digital?"), NULL, KLASTER_FORM_YES_NO, "innovation",
    KLASTER_FORM_INNOVATIONS, "innovation", "digital", FALSE },
  { "tahap", N_ ("Stage of the innovation"), NULL, KLASTER_FORM_CHOICE, "innovation",
    KLASTER_FORM_INNOVATIONS, "innovation", "stage", TRUE },
  { "penerima", N_ ("Beneficiaries of the innovation (people)"), NULL, KLASTER_FORM_INTEGER,
    "innovation", KLASTER_FORM_INNOVATIONS, "innovation", "beneficiaries", FALSE },
  { "uraian", N_ ("Short description of the innovation"), NULL, KLASTER_FORM_LONG_TEXT,
    "innovation", KLASTER_FORM_INNOVATIONS, "innovation", "description", FALSE },
  { "foto_inovasi", N_ ("Photo of the innovation"), NULL, KLASTER_FORM_PHOTO, "innovation",
    KLASTER_FORM_INNOVATIONS, "innovation", NULL, FALSE },

  { "ada_produk", N_ ("Is there a leading product to report?"), NULL, KLASTER_FORM_GATE, "product",
    NULL, "product", NULL, TRUE },
  { "nama_produk", N_ ("Name of the product"), N_ ("Write the same name in every period"),
    KLASTER_FORM_TEXT, "product", KLASTER_FORM_PRODUCTS, "product", "name", TRUE },
  { "jenis_produk", N_ ("Kind of the product"), NULL, KLASTER_FORM_TEXT, "product",
    KLASTER_FORM_PRODUCTS, "product", "kind", FALSE },
  { "kapasitas", N_ ("Capacity per month"), NULL, KLASTER_FORM_DECIMAL, "product",
    KLASTER_FORM_PRODUCTS, "product", "capacity", FALSE },
  { "satuan", N_ ("Unit of the capacity"), N_ ("For example kg, litres or pieces"),
    KLASTER_FORM_TEXT, "product", KLASTER_FORM_PRODUCTS, "product", "capacity_unit", FALSE },
  { "harga_rp", N_ ("Price of one unit (Rp)"), NULL, KLASTER_FORM_DECIMAL, "product",
    KLASTER_FORM_PRODUCTS, "product", "price", FALSE },
  { "omzet_rp", N_ ("Turnover of the two months (Rp)"), NULL, KLASTER_FORM_DECIMAL, "product",
    KLASTER_FORM_PRODUCTS, "product", "turnover", FALSE },
  { "pasar", N_ ("Reach of the market"), NULL, KLASTER_FORM_CHOICE, "product",
    KLASTER_FORM_PRODUCTS, "product", "market", FALSE },
  { "merek", N_ ("Brand"), NULL, KLASTER_FORM_TEXT, "product", KLASTER_FORM_PRODUCTS, "product",
    "brand", FALSE },
  { "foto_produk", N_ ("Photo of the product"), NULL, KLASTER_FORM_PHOTO, "product",
    KLASTER_FORM_PRODUCTS, "product", NULL, FALSE },

  { "perkembangan", N_ ("Progress in this period"),
    N_ ("What was done, with whom, and what came of it"), KLASTER_FORM_LONG_TEXT, NULL, NULL,
    "report", "progress", FALSE },
  { "kendala", N_ ("Obstacles"), NULL, KLASTER_FORM_LONG_TEXT, NULL, NULL, "report", "obstacles",
    FALSE },
  { "tindak_lanjut", N_ ("Follow-up that is asked for"), NULL, KLASTER_FORM_LONG_TEXT, NULL, NULL,
    "report", "follow_up", FALSE },
  { "titik", N_ ("Point of the place"), NULL, KLASTER_FORM_POINT, NULL, NULL, "report", "lat",
    FALSE },
  { "foto", N_ ("Photo as evidence"), NULL, KLASTER_FORM_PHOTO, NULL, NULL, "report", NULL, FALSE },
};

static const struct
{
  const char *key;
  const char *name;
} groups[] = {
  { "policy", "kebijakan" },        { "innovation", "inovasi" },    { "product", "produk" },
  { "ip", "kekayaan_intelektual" }, { "partnership", "kemitraan" }, { "economy", "ekonomi" },
  { "institution", "kelembagaan" },
};

/* Public functions */

const KlasterFormItem *
klaster_form_items (guint *n)
{
  *n = G_N_ELEMENTS (items);
  return items;
}

const KlasterFormItem *
klaster_form_find_item (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (strcmp (items[i].name, name) == 0)
      return &items[i];
  return NULL;
}

const KlasterField *
klaster_form_item_get_field (const KlasterFormItem *item)
{
  return item->field == NULL
             ? NULL
             : klaster_entity_get_field (klaster_entity_get (item->entity), item->field);
}

const char *
klaster_form_get_group_name (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (groups[i].key, key) == 0)
      return groups[i].name;
  return NULL;
}

char *
klaster_form_dup_question (const char *indicator_code)
{
  GString *name = g_string_new ("i_");

  for (const char *c = indicator_code; *c != '\0'; c++)
    if (g_ascii_isalnum (*c) || *c == '_')
      g_string_append_c (name, *c);
    else
      g_string_append_printf (name, "_x%02X_", (guchar)*c);
  return g_string_free (name, FALSE);
}

char *
klaster_form_dup_place_name (const char *region_code)
{
  GString *name;

  if (klaster_region_code_get_level (region_code) == 0)
    return NULL;
  name = g_string_new ("k");
  for (const char *c = region_code; *c != '\0'; c++)
    if (*c != '.')
      g_string_append_c (name, *c);
  return g_string_free (name, FALSE);
}

char *
klaster_form_dup_region_code (const char *place_name)
{
  g_autoptr (GString) code = NULL;

  if (place_name == NULL || *place_name != 'k')
    return NULL;
  code = g_string_new (place_name + 1);
  /* Dots behind the second, fourth and sixth digit, where more follow. */
  for (gsize at = 2; at < code->len && at <= 8; at += 3)
    g_string_insert_c (code, (gssize)at, '.');
  return klaster_region_code_get_level (code->str) == 0 ? NULL : g_strdup (code->str);
}

char *
klaster_form_dup_enumerator_name (const char *id)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *digits = NULL;

  if (!klaster_uuid_is_valid (id))
    return NULL;
  parts = g_strsplit (id, "-", -1);
  digits = g_strjoinv (NULL, parts);
  return g_strconcat ("e", digits, NULL);
}

char *
klaster_form_dup_enumerator_id (const char *name)
{
  g_autoptr (GString) id = NULL;

  if (name == NULL || *name != 'e' || strlen (name) != 33)
    return NULL;
  id = g_string_new (name + 1);
  for (gsize at = 8; at <= 23; at += 5)
    g_string_insert_c (id, (gssize)at, '-');
  return klaster_uuid_is_valid (id->str) ? g_strdup (id->str) : NULL;
}
