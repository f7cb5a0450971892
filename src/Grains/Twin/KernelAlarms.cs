namespace Beffroi.Twin;

/// <summary>Alarms every kind has that has what they are about; their words are beside this file.</summary>
internal static class KernelAlarms
{
    /// <summary>An order was not obeyed, whatever the device answered. While a newer one is under way, nothing changes.</summary>
    public static readonly Alarm NotConfirmed = new("command-not-confirmed", Priority.Minor, TimeSpan.Zero, sight => sight.IsDisobeyed);

    public static IReadOnlyList<Alarm> Of(AssetKind kind) => kind.Controls.Count > 0 ? [NotConfirmed] : [];
}
