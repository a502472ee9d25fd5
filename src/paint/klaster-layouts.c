/* Shaping is half of the work of a page of charts, and nothing that it depends on changes from page to page. */
#include "klaster-layouts.h"

#include "klaster-type.h"

/* More than the texts of most documents; then the table begins anew. */
#define MOST 2048

typedef struct
{
  PangoContext *context;
  GHashTable *layouts; /* KlasterLayoutSpec with texts of its own -> PangoLayout */
} Kept;

static void
free_spec (gpointer data)
{
  KlasterLayoutSpec *spec = data;

  g_free ((char *)spec->text);
  g_free ((char *)spec->family);
  g_free (spec);
}

static guint
hash_spec (gconstpointer data)
{
  const KlasterLayoutSpec *spec = data;

  return g_str_hash (spec->text) ^ g_double_hash (&spec->size) << 1 ^ (guint)spec->width << 3
         ^ (guint)spec->bold << 2 ^ (guint)spec->align;
}

static gboolean
equal_specs (gconstpointer a, gconstpointer b)
{
  const KlasterLayoutSpec *x = a, *y = b;

  return x->size == y->size && x->bold == y->bold && x->width == y->width && x->lines == y->lines
         && x->align == y->align && x->spacing == y->spacing && g_str_equal (x->text, y->text)
         && g_str_equal (x->family, y->family);
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_hash_table_unref (kept->layouts);
  g_object_unref (kept->context);
  g_free (kept);
}

static Kept *
get_kept (void)
{
  static GPrivate of_thread = G_PRIVATE_INIT (free_kept);
  Kept *kept = g_private_get (&of_thread);

  if (kept == NULL)
    {
      kept = g_new (Kept, 1);
      kept->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      klaster_type_use_true_metrics (kept->context);
      kept->layouts = g_hash_table_new_full (hash_spec, equal_specs, free_spec, g_object_unref);
      g_private_set (&of_thread, kept);
    }
  return kept;
}

static PangoLayout *
create_layout (PangoContext *context, const KlasterLayoutSpec *spec)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, spec->family);
  pango_font_description_set_absolute_size (font, spec->size * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     spec->bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  if (spec->width > 0)
    pango_layout_set_width (layout, spec->width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, spec->align);
  if (spec->lines > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -spec->lines);
    }
  if (spec->spacing > 0)
    pango_layout_set_line_spacing (layout, spec->spacing);
  pango_layout_set_text (layout, spec->text, -1);
  return layout;
}

/* Public functions */

PangoLayout *
klaster_layouts_get (const KlasterLayoutSpec *spec)
{
  Kept *kept = get_kept ();
  KlasterLayoutSpec key = *spec;
  PangoLayout *layout;

  if (key.text == NULL)
    key.text = "";
  layout = g_hash_table_lookup (kept->layouts, &key);
  if (layout == NULL)
    {
      if (g_hash_table_size (kept->layouts) >= MOST)
        g_hash_table_remove_all (kept->layouts);
      layout = create_layout (kept->context, &key);
      key.text = g_strdup (key.text);
      key.family = g_strdup (key.family);
      g_hash_table_insert (kept->layouts, g_memdup2 (&key, sizeof key), layout);
    }
  return g_object_ref (layout);
}
