namespace Beffroi.Programmes;

/// <summary>What the lit place is for: on this depend the legal hours (order of 27 December 2018).</summary>
public enum PlaceUse
{
    /// <summary>Streets and paths: no legal hour, and an extinction is the mayor's decision.</summary>
    Road,

    /// <summary>Parks and gardens that close.</summary>
    Park,

    /// <summary>Outdoor areas of an economic activity.</summary>
    Activity,

    /// <summary>Car parks that belong to an activity.</summary>
    CarPark,

    /// <summary>Heritage illumination.</summary>
    Heritage,

    ShopWindow,

    /// <summary>Professional interiors.</summary>
    Office,

    Advertising,
}
