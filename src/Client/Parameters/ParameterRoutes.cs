namespace Beffroi.Parameters;

internal static class ParameterRoutes
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params Parameter[] parameters) => route.WithMetadata(new TakenParameters(parameters));
}
