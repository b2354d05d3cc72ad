"""The only Streamlit: shell, navigation, access, filters, loaders, components, and all words."""
