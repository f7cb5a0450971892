using Beffroi.Twin;

namespace Beffroi.Api;

/// <param name="Time">The server's time.</param>
internal sealed record SessionShape(SessionTerritory Territory, string[] Languages, string Version, Instant Time, string TimeZone, SessionView View);

/// <param name="Demonstration">Whether it is synthetic, and must be labelled so.</param>
internal sealed record SessionTerritory(string Id, string Name, bool Demonstration);

internal sealed record SessionView(double[] Center, double Zoom, double[] Bbox);
