namespace Beffroi.Inventory.Mapping;

/// <summary>How a column's text is changed on its way into a template.</summary>
public enum TextCase : byte
{
    AsIs = 0,
    Lower = 1,
    Upper = 2,

    /// <summary>Each word with a capital: <c>PORT MARIANNE</c> becomes <c>Port Marianne</c>.</summary>
    Title = 3,

    /// <summary>Lower-case letters without accents, digits and hyphens, fit for a key: <c>Près d'Arène</c> becomes <c>pres-d-arene</c>.</summary>
    Slug = 4,
}
