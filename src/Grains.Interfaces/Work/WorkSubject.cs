using Beffroi.Alarms;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What a work order is about: kept with its first entry, never changed.</summary>
[GenerateSerializer, Immutable, Alias("WorkSubject")]
public sealed record WorkSubject
{
    [Id(0)] public required string Title { get; init; }

    [Id(1)] public string? Text { get; init; }

    /// <summary>Null for work that is on no asset the twin knows.</summary>
    [Id(2)] public AssetId? Asset { get; init; }

    /// <summary>The part of the asset it is on, such as a circuit of a cabinet; null for the whole.</summary>
    [Id(3)] public string? Part { get; init; }

    [Id(4)] public Place? Place { get; init; }

    [Id(5)] public string? Address { get; init; }

    [Id(6)] public string? Department { get; init; }

    [Id(7)] public string? Authority { get; init; }

    [Id(8)] public string? District { get; init; }

    [Id(9)] public WorkOrigin Origin { get; init; }

    /// <summary>Before anything failed, rather than after.</summary>
    [Id(10)] public bool Preventive { get; init; }

    /// <summary>The alarm it is to end; one open order an alarm.</summary>
    [Id(11)] public AlarmName? Alarm { get; init; }

    [Id(12)] public WorkCheckItem[] Checklist { get; init; } = [];

    /// <summary>The rule behind it, or who else and why.</summary>
    [Id(13)] public Cause? Cause { get; init; }

    [Id(14)] public string? Round { get; init; }

    /// <summary>Of which period of the round it is.</summary>
    [Id(15)] public WorkStretch? Period { get; init; }

    /// <summary>The reference of the citizen's report it was made of.</summary>
    [Id(16)] public string? Report { get; init; }

    /// <summary>What the asset is supplied by, and on which part of that: where it is switched off. Null for what supplies itself.</summary>
    [Id(17)] public AssetId? Supply { get; init; }

    [Id(18)] public string? SupplyPart { get; init; }

    /// <summary>The title in English, when its author gave it in both languages; <see cref="Title"/> is then the French one.</summary>
    [Id(19)] public string? EnglishTitle { get; init; }

    /// <summary>Whom it is for, when a rule says so.</summary>
    [Id(20)] public string? For { get; init; }

    public string TitleIn(string language) => language == "en" ? EnglishTitle ?? Title : Title;
}
