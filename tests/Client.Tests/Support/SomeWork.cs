using Beffroi.Language;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>Work orders of tests.</summary>
internal static class SomeWork
{
    /// <summary>An order on an asset where Anne is on site, with one entry that did what it says and one in conflict.</summary>
    public static WorkOrder Order(long number, string title, AssetId? asset = null, WorkState state = WorkState.OnSite) => new()
    {
        Head = new()
        {
            Order = number, Version = 2, Hash = "00", Client = $"c{number}", State = state, Priority = Priority.Major, CreatedAt = Some.Now, CreatedBy = "Zoé", ChangedAt = Some.Now,
            Subject = new() { Title = title, Asset = asset, Place = new(4.36, 48.95), Department = "lighting", Authority = "chalons" },
            AttendBy = Some.Now + TimeSpan.FromHours(4), RestoreBy = Some.Now + TimeSpan.FromHours(24), OnSite = ["Anne"], Lock = new(LockState.Held, 3, 3, 0, 1), Conflicts = 1,
            Proof = new(ProofState.NotYet, "The work is not done."),
        },
        AsOf = Some.Now + TimeSpan.FromMinutes(5),
        Entries =
        [
            new(Entry(1, WorkEntryKind.Created), null),
            new(Entry(2, WorkEntryKind.Step) with { To = WorkState.OnSite, Author = "Anne" }, new("order-ended", $"The order was {Phrase.Of("closed")}.")),
        ],
        Checklist = [new(new("Résistance de terre", "Ω"), Value.Of(12.5), "Anne", Some.Now)],
        Attend = new(TimeSpan.FromHours(4), Some.Now + TimeSpan.FromHours(4), Some.Now, TimeSpan.FromMinutes(90)),
        Restore = new(TimeSpan.FromHours(24), Some.Now + TimeSpan.FromHours(24), null, TimeSpan.FromHours(25)),
        Stops = [],
        Next = [WorkState.Suspended, WorkState.Done],
        LockedSince = Some.Now,
        IsWhole = true,
    };

    private static WorkEntry Entry(int number, WorkEntryKind kind) => new() { Id = new(number, 0, 0, new byte[8]), Number = number, Kind = kind, At = Some.Now, ReceivedAt = Some.Now, Author = "Zoé", Hash = $"{number:00}" };
}
